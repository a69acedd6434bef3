package io.github.liraai.openai;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.prompt.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns a request of the core into one of the server's, or says why it cannot.
 *
 * <p>Sizes are left to the server to judge: which ones a model takes differs from version to version, and a refusal is free.
 */
final class OpenAiMapping {
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,199}");
    private static final int MOST_PICTURES = 10;

    private final OpenAiSettings settings;

    OpenAiMapping(OpenAiSettings settings) {
        this.settings = settings;
    }

    /** Finds what cannot be asked for, before anything is sent. */
    Optional<Rejected> refuse(GenerationRequest request) {
        String model = request.providerModel();
        if (!MODEL.matcher(model).matches()) {
            return rejected("not a model id: " + model);
        }
        int count = request.count().value();
        int most = family(model) == ModelFamily.DALL_E_3 ? 1 : MOST_PICTURES;
        if (count < 1 || count > most) {
            return rejected(model + " paints 1 to " + most + " pictures at a time, not " + count);
        }
        if (request.frame() instanceof Frame.Aspect aspect) {
            return rejected("images/generations takes a size, not the aspect " + aspect.text());
        }
        return family(model).refuse(request).flatMap(OpenAiMapping::rejected);
    }

    /** Makes the body, field by field. */
    Map<String, Object> body(GenerationRequest request) {
        ModelFamily family = family(request.providerModel());
        Map<String, Object> body = new LinkedHashMap<>();
        if (!request.providerModel().equals(OpenAiImageGenerator.LOADED_MODEL) && family != ModelFamily.SD_SERVER) {
            body.put("model", request.providerModel());
        }
        body.put("prompt", family.prompt(request));
        if (request.frame() instanceof Frame.Size size) {
            body.put("size", size.text());
        }
        if (request.count().value() > 1) {
            body.put("n", request.count().value());
        }
        family.fill(body, request);
        body.putAll(settings.fields());
        body.values().removeIf(""::equals);
        return body;
    }

    private ModelFamily family(String model) {
        return ModelFamily.of(
                model,
                settings.server(),
                OpenAiSettings.OPENAI
                        .getHost()
                        .equalsIgnoreCase(settings.baseUrl().getHost()));
    }

    private static Optional<Rejected> rejected(String detail) {
        return Optional.of(new Rejected(Cause.INVALID_REQUEST, detail));
    }
}
