package io.github.liraai.kie;

import io.github.liraai.core.prompt.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model's form at KIE (docs.kie.ai): what the aspect is called, which there are, how long a prompt may be, and whether a resolution can
 * be chosen.
 *
 * @param aspectField the field that holds the aspect; in the first generation it is called {@code image_size} all the same
 * @param aspects which aspects there are
 * @param longestPrompt the most characters of a prompt
 * @param hasResolution whether there is {@code resolution}: 1K, 2K or 4K
 */
record Form(String aspectField, List<Frame.Aspect> aspects, int longestPrompt, boolean hasResolution) {
    private static final List<Frame.Aspect> USUAL =
            aspects("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9");
    private static final List<Frame.Aspect> WIDE = aspects(
            "1:1", "1:4", "1:8", "2:3", "3:2", "3:4", "4:1", "4:3", "4:5", "5:4", "8:1", "9:16", "16:9", "21:9");

    /** The length of the lite model's prompt is not documented; its big brother's stands in. */
    private static final int LONGEST_PROMPT = 20_000;

    private static final Map<String, Form> FORMS = Map.of(
            "nano-banana-2", new Form("aspect_ratio", WIDE, LONGEST_PROMPT, true),
            "nano-banana-2-lite", new Form("aspect_ratio", WIDE, LONGEST_PROMPT, false),
            "nano-banana-pro", new Form("aspect_ratio", USUAL, 10_000, true),
            "google/nano-banana", new Form("image_size", USUAL, 5_000, false));

    Form {
        aspects = List.copyOf(aspects);
    }

    /** Gives a model's form; one that is not known is asked in the family's usual form, and KIE says what it makes of it. */
    static Form of(String model) {
        return FORMS.getOrDefault(model, new Form("aspect_ratio", USUAL, LONGEST_PROMPT, false));
    }

    /** Finds the aspect to ask for: of a size the nearest, of an aspect the same or none. */
    Optional<Frame.Aspect> aspect(Frame frame) {
        return switch (frame) {
            case Frame.Size size -> aspects.stream().min(Comparator.comparingDouble(each -> distance(each, size)));
            case Frame.Aspect wanted ->
                aspects.stream()
                        .filter(each -> each.width() * wanted.height() == each.height() * wanted.width())
                        .findFirst();
        };
    }

    private static double distance(Frame.Aspect aspect, Frame.Size size) {
        return Math.abs(
                Math.log((double) aspect.width() / aspect.height()) - Math.log((double) size.width() / size.height()));
    }

    private static List<Frame.Aspect> aspects(String... texts) {
        return Stream.of(texts)
                .map(text -> (Frame.Aspect) Frame.parse(text).orElseThrow())
                .toList();
    }
}
