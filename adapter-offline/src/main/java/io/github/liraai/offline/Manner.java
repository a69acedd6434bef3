package io.github.liraai.offline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A manner of painting, with the words that ask for it. */
enum Manner {
    PIXEL("pixel* пиксел* 8bit 8 16bit"),
    SKETCH("sketch* pencil* карандаш* набросок набросок* эскиз* graphite drawing lineart рисунок"),
    WATERCOLOUR("watercolor* watercolour* акварел* aquarelle gouache гуаш*"),
    OIL("oil масл* маслян* impasto impressionis* импрессион* gogh гог"),
    COMIC("comic* комикс* cartoon* мульт* anime аниме manga манга pop поп"),
    NEON("neon* неон* cyberpunk* киберпанк* synthwave vaporwave"),
    MONOCHROME("monochrome* noir нуар grayscale greyscale черно bw чб");

    // Text, because an enum had better hold nothing that could change.
    private final String words;

    Manner(String words) {
        this.words = words;
    }

    /** Finds the first manner that one of the words asks for. */
    static Optional<Manner> askedBy(List<String> spoken) {
        return Arrays.stream(values())
                .filter(manner -> WordPattern.anyMatch(manner.words, spoken))
                .findFirst();
    }
}
