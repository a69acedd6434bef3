package io.github.liraai.gemini;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is asked of the API; or that it cannot be asked. */
sealed interface Order {
    /** By {@code generateContent}. */
    record Content(
            String model,
            String prompt,
            Shape shape,
            @Nullable Long seed) implements Order {}

    /** By {@code predict}. */
    record Predict(String model, String prompt, Shape shape, int count) implements Order {}

    /** Not at all. */
    record Refused(Rejected outcome) implements Order {}

    /** Finds the name of a model in an id, with or without {@code models/}; only what cannot lead out of the path is one. */
    static Optional<String> model(String id) {
        Matcher matcher = Limits.MODEL.matcher(id);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Turns a request of the core into an order. Words to avoid become part of the prompt: the API has no field for them. */
    static Order of(GenerationRequest request) {
        Optional<String> named = model(request.providerModel());
        if (named.isEmpty()) {
            return refused("not the name of a Gemini model: " + request.providerModel());
        }
        String model = named.get();
        ModelFamily family = ModelFamily.of(model);
        Optional<String> trouble = trouble(request, model, family);
        if (trouble.isPresent()) {
            return refused(trouble.get());
        }
        return switch (Shape.of(request.frame(), model, family)) {
            case Shape.Fit.No(String detail) -> refused(detail);
            case Shape.Fit.As(Shape shape) ->
                family == ModelFamily.IMAGEN
                        ? new Predict(
                                model, words(request), shape, request.count().value())
                        : new Content(model, words(request), shape, request.seed());
        };
    }

    private static Optional<String> trouble(GenerationRequest request, String model, ModelFamily family) {
        int count = request.count().value();
        if (count < 1 || count > family.mostPictures()) {
            return Optional.of(model + " paints at most " + family.mostPictures() + " at a time, not " + count);
        }
        if (request.steps() != null) {
            return Optional.of("Gemini takes no number of steps");
        }
        if (request.guidance() != null) {
            return Optional.of("Gemini takes no guidance");
        }
        Long seed = request.seed();
        if (seed == null) {
            return Optional.empty();
        }
        if (family == ModelFamily.IMAGEN) {
            return Optional.of("Imagen takes no seed with an API key");
        }
        return seed < Integer.MIN_VALUE || seed > Integer.MAX_VALUE
                ? Optional.of("Gemini takes seeds of 32 bits, up to " + Integer.MAX_VALUE + ", not " + seed)
                : Optional.empty();
    }

    private static String words(GenerationRequest request) {
        return request.negative() == null
                ? request.prompt()
                : request.prompt() + "\n\nAvoid in the picture: " + request.negative();
    }

    private static Refused refused(String detail) {
        return new Refused(new Rejected(Cause.INVALID_REQUEST, detail));
    }

    /** Holds the pattern, which an interface could only hold in public. */
    final class Limits {
        private static final Pattern MODEL = Pattern.compile("(?:models/)?([A-Za-z0-9][A-Za-z0-9._-]{0,95})");

        private Limits() {}
    }
}
