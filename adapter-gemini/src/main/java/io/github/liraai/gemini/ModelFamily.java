package io.github.liraai.gemini;

import java.util.List;
import java.util.stream.Stream;

/**
 * What models of one kind can do. The names are those in the list of {@code @google/genai} 3.1.0; the ratios are those of its
 * documents with 4:5 and 5:4 from resellers' (which have the longest ones of 3.1 flash too); that 2.5 flash refuses
 * {@code imageSize} is reported by users.
 */
enum ModelFamily {
    FLASH_2_5("gemini-2.5-flash-image"),
    FLASH_LITE_3_1("gemini-3.1-flash-lite-image"),
    FLASH_3_1("gemini-3.1-flash-image"),
    PRO_3("gemini-3-pro-image"),
    PRO_3_PREVIEW("nano-banana-pro"),
    NANO_BANANA_2("gemini-nano-banana-2"),
    /** Asked by {@code predict}; Google's pages say that it is shut down in 2026. */
    IMAGEN("imagen-"),
    /** Nobody knows what it takes: the server decides. */
    OTHER("");

    private final String beginning;

    ModelFamily(String beginning) {
        this.beginning = beginning;
    }

    /** Finds the family by a model's name. */
    static ModelFamily of(String model) {
        return Stream.of(values())
                .filter(family -> model.startsWith(family.beginning))
                .findFirst()
                .orElseThrow();
    }

    /** Lists what {@code aspectRatio} may be. */
    List<Ratio> ratios() {
        return switch (this) {
            case IMAGEN -> Ratios.IMAGEN;
            case FLASH_2_5, FLASH_LITE_3_1, PRO_3, PRO_3_PREVIEW, NANO_BANANA_2 -> Ratios.USUAL;
            case FLASH_3_1, OTHER -> Ratios.ALL;
        };
    }

    /** Lists what {@code imageSize} may be, from small to big; empty where the field may not be sent and every picture is 1K. */
    List<ImageTier> tiers() {
        return switch (this) {
            case FLASH_2_5, FLASH_LITE_3_1, IMAGEN -> List.of();
            case PRO_3, PRO_3_PREVIEW, NANO_BANANA_2, OTHER -> List.of(ImageTier.ONE, ImageTier.TWO, ImageTier.FOUR);
            case FLASH_3_1 -> List.of(ImageTier.HALF, ImageTier.ONE, ImageTier.TWO, ImageTier.FOUR);
        };
    }

    /** Tells the most pictures of one request. */
    int mostPictures() {
        return this == IMAGEN ? 4 : 1;
    }

    private static final class Ratios {
        static final List<Ratio> IMAGEN =
                List.of(new Ratio(1, 1), new Ratio(3, 4), new Ratio(4, 3), new Ratio(9, 16), new Ratio(16, 9));
        static final List<Ratio> USUAL = List.of(
                new Ratio(1, 1),
                new Ratio(2, 3),
                new Ratio(3, 2),
                new Ratio(3, 4),
                new Ratio(4, 3),
                new Ratio(4, 5),
                new Ratio(5, 4),
                new Ratio(9, 16),
                new Ratio(16, 9),
                new Ratio(21, 9));
        static final List<Ratio> ALL = Stream.concat(
                        USUAL.stream(), Stream.of(new Ratio(1, 4), new Ratio(4, 1), new Ratio(1, 8), new Ratio(8, 1)))
                .toList();

        private Ratios() {}
    }
}
