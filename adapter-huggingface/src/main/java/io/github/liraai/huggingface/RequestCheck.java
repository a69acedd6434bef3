package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.prompt.Frame;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Finds what no provider behind Hugging Face can do, before anything is sent. */
final class RequestCheck {
    /** Ids of the Hub: a name, or an owner and a name; nothing that could lead out of the path. */
    private static final Pattern MODEL =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,95}(/[A-Za-z0-9_][A-Za-z0-9._-]{0,95})?");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1");

    private RequestCheck() {}

    /** Finds what is wrong with the model's id. */
    static Optional<Rejected> refuseModel(String model) {
        return MODEL.matcher(model).matches() ? Optional.empty() : rejected("not a model id of the Hub: " + model);
    }

    /** Finds what is wrong with the address of an endpoint. */
    static Optional<Rejected> refuseEndpoint(String address) {
        HttpUrl url = HttpUrl.parse(address);
        boolean isUsable = url != null
                && (url.isHttps() || LOOPBACK.matcher(url.host()).matches())
                && url.username().isEmpty()
                && url.password().isEmpty()
                && url.fragment() == null;
        return isUsable
                ? Optional.empty()
                : rejected("an endpoint is an address of https without a user, or of http on this machine");
    }

    /** Finds what is wrong with the rest. */
    static Optional<Rejected> refuse(GenerationRequest request) {
        if (request.count().value() != 1) {
            return rejected("Hugging Face paints one picture at a time, not "
                    + request.count().value());
        }
        if (request.frame() instanceof Frame.Aspect aspect) {
            return rejected("Hugging Face takes a size, not the aspect " + aspect.text());
        }
        if (request.guidance() != null && !Double.isFinite(request.guidance())) {
            return rejected("guidance must be a number: " + request.guidance());
        }
        return Optional.empty();
    }

    static Optional<Rejected> rejected(String detail) {
        return Optional.of(new Rejected(Cause.INVALID_REQUEST, detail));
    }
}
