package io.github.liraai.kie;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.prompt.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns a request of the core into a model's {@code input} at KIE, or says why it cannot. No model of the family takes a size in pixels, a
 * seed, something to avoid, steps or guidance: a size becomes the nearest aspect, the rest is refused.
 */
final class TaskInput {
    private static final Pattern MODEL =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}(/[A-Za-z0-9][A-Za-z0-9._-]{0,95}){0,2}");

    /** Sides beyond which the next resolution is nearer; 1K is what KIE paints when none is named. */
    private static final int LONGEST_1K = 1536;

    private static final int LONGEST_2K = 3072;

    private TaskInput() {}

    /** Finds what KIE cannot do, before anything is sent. */
    static Optional<Rejected> refuse(GenerationRequest request) {
        if (!MODEL.matcher(request.providerModel()).matches()) {
            return rejected("not a model id of KIE: " + request.providerModel());
        }
        if (request.count().value() != 1) {
            return rejected(
                    "KIE paints one picture at a time, not " + request.count().value());
        }
        if (request.negative() != null
                || request.seed() != null
                || request.steps() != null
                || request.guidance() != null) {
            return rejected("KIE takes no negative prompt, seed, steps or guidance");
        }
        Form form = Form.of(request.providerModel());
        if (request.prompt().length() > form.longestPrompt()) {
            return rejected("a prompt of " + request.prompt().length() + " characters; " + request.providerModel()
                    + " takes " + form.longestPrompt());
        }
        return request.frame() == null ? Optional.empty() : refuse(form, request.frame());
    }

    static Map<String, Object> of(GenerationRequest request) {
        Form form = Form.of(request.providerModel());
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("prompt", request.prompt());
        if (request.frame() != null) {
            form.aspect(request.frame()).ifPresent(aspect -> input.put(form.aspectField(), aspect.text()));
        }
        if (form.hasResolution() && request.frame() instanceof Frame.Size size) {
            resolution(size).ifPresent(resolution -> input.put("resolution", resolution));
        }
        return input;
    }

    private static Optional<Rejected> refuse(Form form, Frame frame) {
        return form.aspect(frame).isPresent()
                ? Optional.empty()
                : rejected("no aspect " + frame.text() + "; there are "
                        + form.aspects().stream().map(Frame::text).collect(Collectors.joining(" ")));
    }

    private static Optional<String> resolution(Frame.Size size) {
        int longest = Math.max(size.width(), size.height());
        if (longest <= LONGEST_1K) {
            return Optional.empty();
        }
        return Optional.of(longest <= LONGEST_2K ? "2K" : "4K");
    }

    private static Optional<Rejected> rejected(String detail) {
        return Optional.of(new Rejected(Cause.INVALID_REQUEST, detail));
    }
}
