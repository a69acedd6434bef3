package io.github.liraai.core.prompt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something that can be asked for besides the words; what may be written after a prompt. */
public enum PictureOption {
    /** A proportion of width to height. */
    ASPECT("ar", "aspect", "16:9"),
    /** An exact size. */
    SIZE("size", "size", "1024x768"),
    /** The number of pictures. */
    COUNT("n", "count", "1–" + PictureOptions.MOST_PICTURES),
    /** A style preset. */
    STYLE("style", "style", "anime"),
    /** Words to avoid. */
    NEGATIVE("no", "negative", "text, water"),
    /** The seed. */
    SEED("seed", "seed", "0–" + PictureOptions.LARGEST_SEED),
    /** Inference steps. */
    STEPS("steps", "steps", "1–" + PictureOptions.MOST_STEPS),
    /** Guidance. */
    GUIDANCE("guidance", "guidance", "0–" + PictureOptions.LARGEST_GUIDANCE),
    /** The model. */
    MODEL("model", "model", "hf-sd3-medium");

    private final String shortName;
    private final String longName;
    private final String takes;

    PictureOption(String shortName, String longName, String takes) {
        this.shortName = shortName;
        this.longName = longName;
        this.takes = takes;
    }

    /** Names it as people write it in a chat, such as {@code --ar}. */
    public String flag() {
        return "--" + shortName;
    }

    /** Names it as a flag of the command line, such as {@code --aspect}; understood in a chat, too. */
    public String longFlag() {
        return "--" + longName;
    }

    /** Shows what its values look like, in no language: {@code 16:9} for instance, or from the least to the most {@code 1–4}. */
    public String takes() {
        return takes;
    }

    /** Finds an option by either name, without the dashes, in letters of any case. */
    static Optional<PictureOption> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(option -> option.shortName.equals(lower) || option.longName.equals(lower))
                .findFirst();
    }

    /** Finds the option that was probably meant. */
    static Optional<PictureOption> near(String name) {
        List<String> names = Arrays.stream(values())
                .flatMap(option -> List.of(option.shortName, option.longName).stream())
                .distinct()
                .toList();
        return NearestName.among(names, name).flatMap(PictureOption::named);
    }
}
