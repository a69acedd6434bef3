package io.github.liraai.openai;

import com.squareup.moshi.JsonWriter;
import io.github.liraai.core.generation.GenerationRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;

/** The prompt of stable-diffusion.cpp's server, with the options inside it: {@code words <sd_cpp_extra_args>{…}</…>}. */
final class SdServerPrompt {
    private static final String TAG = "sd_cpp_extra_args";

    private SdServerPrompt() {}

    /** Finds somebody's attempt to set the server's options, such as a million steps, by words. */
    static Optional<String> refuse(GenerationRequest request) {
        return holdsTag(request.prompt()) || (request.negative() != null && holdsTag(request.negative()))
                ? Optional.of("the words hold a tag that local servers read as options: " + TAG)
                : Optional.empty();
    }

    static String of(GenerationRequest request) {
        Map<String, Object> options = options(request);
        return options.isEmpty()
                ? request.prompt()
                : request.prompt() + " <" + TAG + ">" + json(options) + "</" + TAG + ">";
    }

    private static Map<String, Object> options(GenerationRequest request) {
        Map<String, Object> options = new LinkedHashMap<>();
        if (request.seed() != null) {
            options.put("seed", request.seed());
        }
        if (request.negative() != null) {
            options.put("negative_prompt", request.negative());
        }
        Map<String, Object> sampling = new LinkedHashMap<>();
        if (request.steps() != null) {
            sampling.put("sample_steps", request.steps());
        }
        if (request.guidance() != null) {
            sampling.put("guidance", Map.of("txt_cfg", request.guidance()));
        }
        if (!sampling.isEmpty()) {
            options.put("sample_params", sampling);
        }
        return options;
    }

    private static boolean holdsTag(String words) {
        return words.toLowerCase(Locale.ROOT).contains(TAG);
    }

    private static String json(Map<String, Object> tree) {
        Buffer json = new Buffer();
        try (JsonWriter writer = JsonWriter.of(json)) {
            writer.jsonValue(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return json.readUtf8();
    }
}
