package io.github.liraai.replicate;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.prompt.Frame;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a request of the core into a model's own form, or says why it cannot. Every model has a form of its own and what is in it is
 * passed through, so only what was asked for is sent: a size as {@code width} and {@code height}, an aspect as {@code aspect_ratio}, and
 * so on (captured from the official client for SDXL and FLUX).
 *
 * <p>FLUX by its makers takes no size, which it would silently ignore: it gets the nearest of its aspects instead. Its guidance is
 * called {@code guidance}, and it knows nothing to avoid.
 */
final class ModelInput {
    /** More than any model paints at once. */
    private static final int MOST_PICTURES = 10;

    private static final List<Frame.Aspect> FLUX_ASPECTS = List.of(
            new Frame.Aspect(1, 1),
            new Frame.Aspect(16, 9),
            new Frame.Aspect(21, 9),
            new Frame.Aspect(3, 2),
            new Frame.Aspect(2, 3),
            new Frame.Aspect(4, 5),
            new Frame.Aspect(5, 4),
            new Frame.Aspect(3, 4),
            new Frame.Aspect(4, 3),
            new Frame.Aspect(9, 16),
            new Frame.Aspect(9, 21));

    private ModelInput() {}

    /** Finds what Replicate or the model cannot do, before anything is sent. */
    static Optional<Rejected> refuse(GenerationRequest request) {
        Optional<ModelId> model = ModelId.parse(request.providerModel());
        if (model.isEmpty()) {
            return rejected("not owner/name or owner/name:version: " + request.providerModel());
        }
        int count = request.count().value();
        if (count < 1 || count > MOST_PICTURES) {
            return rejected("1 to " + MOST_PICTURES + " pictures at a time, not " + count);
        }
        if (model.get().isFlux() && request.negative() != null) {
            return rejected("FLUX takes no negative prompt");
        }
        return Optional.empty();
    }

    static Map<String, Object> of(ModelId model, GenerationRequest request) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("prompt", request.prompt());
        switch (request.frame()) {
            case null -> {}
            case Frame.Size size
            when model.isFlux() -> input.put("aspect_ratio", nearest(size).text());
            case Frame.Size size -> {
                input.put("width", size.width());
                input.put("height", size.height());
            }
            case Frame.Aspect aspect -> input.put("aspect_ratio", aspect.text());
        }
        put(input, "negative_prompt", request.negative());
        put(input, "seed", request.seed());
        put(input, model.isFlux() ? "guidance" : "guidance_scale", request.guidance());
        put(input, "num_inference_steps", request.steps());
        if (request.count().value() > 1) {
            input.put("num_outputs", request.count().value());
        }
        return input;
    }

    private static void put(Map<String, Object> input, String name, @Nullable Object value) {
        if (value != null) {
            input.put(name, value);
        }
    }

    private static Frame.Aspect nearest(Frame.Size size) {
        double wanted = Math.log((double) size.width() / size.height());
        return FLUX_ASPECTS.stream()
                .min(Comparator.comparingDouble(
                        aspect -> Math.abs(Math.log((double) aspect.width() / aspect.height()) - wanted)))
                .orElseThrow();
    }

    private static Optional<Rejected> rejected(String detail) {
        return Optional.of(new Rejected(Cause.INVALID_REQUEST, detail));
    }
}
