package io.github.liraai.gemini;

import io.github.liraai.core.prompt.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a picture in the API's words. Null means "leave it out".
 *
 * @param ratio {@code aspectRatio}
 * @param tier {@code imageSize}
 */
record Shape(@Nullable Ratio ratio, @Nullable ImageTier tier) {
    static final Shape UNSAID = new Shape(null, null);

    /** How far the nearest ratio may be from a size: as far as two neighbours among the usual ones lie apart from their middle. */
    private static final double FARTHEST = 1.15;

    /** What became of a frame. */
    sealed interface Fit {
        /** The model takes it as this. */
        record As(Shape shape) implements Fit {}

        /** The model does not take it. */
        record No(String detail) implements Fit {}
    }

    /**
     * Fits a frame: an aspect must be one that the model knows; a size becomes the nearest ratio and {@code imageSize}, since the
     * API takes no pixels. A picture may come out bigger than was asked for, not smaller.
     */
    static Fit of(@Nullable Frame frame, String model, ModelFamily family) {
        return switch (frame) {
            case null -> new Fit.As(UNSAID);
            case Frame.Aspect aspect -> aspect(aspect, model, family);
            case Frame.Size size -> size(size, model, family);
        };
    }

    private static Fit aspect(Frame.Aspect aspect, String model, ModelFamily family) {
        Optional<Ratio> known = family.ratios().stream()
                .filter(ratio -> ratio.is(aspect.width(), aspect.height()))
                .findFirst();
        return known.<Fit>map(ratio -> new Fit.As(new Shape(ratio, null)))
                .orElseGet(() -> noRatio(aspect, model, family));
    }

    private static Fit size(Frame.Size size, String model, ModelFamily family) {
        Ratio nearest = family.ratios().stream()
                .min(Comparator.comparingDouble(ratio -> ratio.distance(size.width(), size.height())))
                .orElseThrow();
        if (nearest.distance(size.width(), size.height()) > FARTHEST) {
            return noRatio(size, model, family);
        }
        List<ImageTier> tiers = family.tiers().isEmpty() ? List.of(ImageTier.ONE) : family.tiers();
        double side = Math.sqrt((double) size.width() * size.height());
        Optional<ImageTier> tier =
                tiers.stream().filter(each -> !each.isExceededBy(side)).findFirst();
        if (tier.isEmpty()) {
            return new Fit.No(model + " paints " + listed(tiers) + ", which is less than " + size.text());
        }
        // 1K is what every model paints unasked; one that nobody knows may not even take the word.
        boolean isSaid = family == ModelFamily.OTHER
                ? tier.get() != ImageTier.ONE
                : !family.tiers().isEmpty();
        return new Fit.As(new Shape(nearest, isSaid ? tier.get() : null));
    }

    private static String listed(List<ImageTier> tiers) {
        return tiers.stream().map(ImageTier::wire).collect(Collectors.joining(", "));
    }

    private static Fit noRatio(Frame frame, String model, ModelFamily family) {
        String known = family.ratios().stream().map(Ratio::wire).collect(Collectors.joining(", "));
        return new Fit.No(model + " paints " + known + ", and " + frame.text() + " is none of them");
    }
}
