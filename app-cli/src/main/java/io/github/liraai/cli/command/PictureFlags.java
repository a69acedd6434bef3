package io.github.liraai.cli.command;

import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.quota.PictureCount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a picture, as flags. */
final class PictureFlags {
    @ArgGroup(exclusive = true)
    private Shape shape = new Shape();

    /** Size or aspect. */
    static final class Shape {
        @Option(names = "--size", paramLabel = "WxH", description = "an exact size in pixels, such as 1024x768")
        private @Nullable String size;

        @Option(
                names = {"--aspect", "--ar"},
                paramLabel = "W:H",
                description = "a proportion, such as 16:9")
        private @Nullable String aspect;
    }

    @Option(
            names = {"--count", "--n"},
            paramLabel = "N",
            description = "how many pictures, 1 to " + PictureOptions.MOST_PICTURES,
            defaultValue = "1")
    private int count = 1;

    @Option(names = "--style", paramLabel = "KEY", description = "a style of the catalogue")
    private @Nullable String style;

    @Option(
            names = {"--negative", "--no"},
            paramLabel = "TEXT",
            description = "what to avoid")
    private @Nullable String negative;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed gives the same picture, where the model allows")
    private @Nullable Long seed;

    @Option(names = "--steps", paramLabel = "N", description = "inference steps, 1 to 500")
    private @Nullable Integer steps;

    @Option(names = "--guidance", paramLabel = "X", description = "how closely to follow the words, 0 to 100")
    private @Nullable Double guidance;

    /** Builds the options; what cannot be is wrong usage. */
    PictureOptions options(CommandLine line) {
        try {
            return PictureOptions.builder()
                    .frame(frame(line))
                    .count(new PictureCount(count))
                    .style(style == null ? null : new StyleKey(style))
                    .negative(negative)
                    .seed(seed)
                    .steps(steps)
                    .guidance(guidance)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, e.getMessage(), e);
        }
    }

    private @Nullable Frame frame(CommandLine line) {
        if (shape.size != null) {
            return Frame.parse(shape.size)
                    .filter(Frame.Size.class::isInstance)
                    .orElseThrow(() -> wrong(line, "--size", "1024x768", shape.size));
        }
        if (shape.aspect != null) {
            return Frame.parse(shape.aspect)
                    .filter(Frame.Aspect.class::isInstance)
                    .orElseThrow(() -> wrong(line, "--aspect", "16:9", shape.aspect));
        }
        return null;
    }

    private static ParameterException wrong(CommandLine line, String option, String example, @Nullable String value) {
        return new ParameterException(line, option + " must look like " + example + ": " + value);
    }
}
