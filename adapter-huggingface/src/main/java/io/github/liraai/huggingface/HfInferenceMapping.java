package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.prompt.Frame;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a request of the core into one of hf-inference, or says why it cannot. */
final class HfInferenceMapping {
    /** Ids of the Hub: a name, or an owner and a name; nothing that could lead out of the path. */
    private static final Pattern MODEL =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,95}(/[A-Za-z0-9_][A-Za-z0-9._-]{0,95})?");

    private HfInferenceMapping() {}

    /** Finds what hf-inference cannot do, before anything is sent. */
    static Optional<Rejected> refuse(GenerationRequest request) {
        if (!MODEL.matcher(request.providerModel()).matches()) {
            return rejected("not a model id of the Hub: " + request.providerModel());
        }
        if (request.count().value() != 1) {
            return rejected("hf-inference paints one picture at a time, not "
                    + request.count().value());
        }
        if (request.frame() instanceof Frame.Aspect aspect) {
            return rejected("hf-inference takes a size, not the aspect " + aspect.text());
        }
        return Optional.empty();
    }

    static TextToImage body(GenerationRequest request) {
        Frame.Size size = request.frame() instanceof Frame.Size exact ? exact : null;
        TextToImage.Parameters parameters = new TextToImage.Parameters(
                size == null ? null : size.width(),
                size == null ? null : size.height(),
                request.negative(),
                request.seed(),
                request.guidance(),
                request.steps());
        return new TextToImage(request.prompt(), orNothing(parameters));
    }

    private static TextToImage.@Nullable Parameters orNothing(TextToImage.Parameters parameters) {
        return parameters.equals(TextToImage.Parameters.NONE) ? null : parameters;
    }

    private static Optional<Rejected> rejected(String detail) {
        return Optional.of(new Rejected(Cause.INVALID_REQUEST, detail));
    }
}
