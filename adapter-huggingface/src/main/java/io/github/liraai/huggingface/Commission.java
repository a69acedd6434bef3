package io.github.liraai.huggingface;

import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.prompt.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is to be painted, and as which model of the provider's.
 *
 * @param request the core's request, already found possible
 * @param mapping the model at the provider
 */
record Commission(GenerationRequest request, Mapping mapping) {
    private static final HttpUrl REPOSITORIES = HttpUrl.get("https://huggingface.co");

    /** Gives the model's id at the provider. */
    String id() {
        return mapping.providerId();
    }

    String prompt() {
        return request.prompt();
    }

    /** Gives the options under the task's own names ({@code width}, {@code num_inference_steps} …); a new map each time. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (request.frame() instanceof Frame.Size(int width, int height)) {
            parameters.put("width", width);
            parameters.put("height", height);
        }
        putIfGiven(parameters, "negative_prompt", request.negative());
        putIfGiven(parameters, "seed", request.seed());
        putIfGiven(parameters, "guidance_scale", request.guidance());
        putIfGiven(parameters, "num_inference_steps", request.steps());
        return parameters;
    }

    /** Tells where the provider finds an addition's repository: always at the public Hub, which is the one that it reaches. */
    String repository() {
        return REPOSITORIES
                .newBuilder()
                .addPathSegments(mapping.model())
                .build()
                .toString();
    }

    /** Tells where the provider finds an addition's weights. */
    String weights(String path) {
        return REPOSITORIES
                .newBuilder()
                .addPathSegments(mapping.model() + "/resolve/main")
                .addPathSegments(path)
                .build()
                .toString();
    }

    private static void putIfGiven(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
