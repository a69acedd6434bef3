package io.github.liraai.core.prompt;

import io.github.liraai.core.quota.PictureCount;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person may ask for besides the words; null means "as the model likes".
 *
 * @param frame size or aspect
 * @param count pictures wanted, 1 to {@value #MOST_PICTURES}
 * @param negative what to avoid, not blank, at most {@value Prompt#LONGEST} code points; each model sets a limit of its own below it
 * @param seed 0 to 2^32 − 1; the same seed gives the same picture where the model allows
 * @param steps inference steps, 1 to {@value #MOST_STEPS}
 * @param guidance how closely to follow the prompt, 0 to {@value #LARGEST_GUIDANCE}
 * @param style a preset
 */
public record PictureOptions(
        @Nullable Frame frame,
        PictureCount count,
        @Nullable String negative,
        @Nullable Long seed,
        @Nullable Integer steps,
        @Nullable Double guidance,
        @Nullable StyleKey style) {
    /** The most pictures one request may ask for. */
    public static final int MOST_PICTURES = 4;

    /** The largest seed. */
    public static final long LARGEST_SEED = 0xFFFF_FFFFL;

    /** The most inference steps. */
    public static final int MOST_STEPS = 500;

    /** The largest guidance. */
    public static final int LARGEST_GUIDANCE = 100;

    public PictureOptions {
        Objects.requireNonNull(count, "count");
        if (count.value() < 1 || count.value() > MOST_PICTURES) {
            throw new IllegalArgumentException("count must be 1 to " + MOST_PICTURES + ": " + count.value());
        }
        if (negative != null && negative.isBlank()) {
            throw new IllegalArgumentException("negative must not be blank");
        }
        if (negative != null && Prompt.lengthOf(negative) > Prompt.LONGEST) {
            throw new IllegalArgumentException(
                    "negative must have at most " + Prompt.LONGEST + " code points: " + Prompt.lengthOf(negative));
        }
        if (seed != null && (seed < 0 || seed > LARGEST_SEED)) {
            throw new IllegalArgumentException("seed must be 0 to " + LARGEST_SEED + ": " + seed);
        }
        if (steps != null && (steps < 1 || steps > MOST_STEPS)) {
            throw new IllegalArgumentException("steps must be 1 to " + MOST_STEPS + ": " + steps);
        }
        if (guidance != null && !(guidance >= 0 && guidance <= LARGEST_GUIDANCE)) {
            throw new IllegalArgumentException("guidance must be 0 to " + LARGEST_GUIDANCE + ": " + guidance);
        }
    }

    /** Asks for one picture, all else as the model likes. */
    public static PictureOptions defaults() {
        return builder().build();
    }

    /** Starts from one picture, all else as the model likes. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from these options. */
    public Builder toBuilder() {
        return new Builder()
                .frame(frame)
                .count(count)
                .negative(negative)
                .seed(seed)
                .steps(steps)
                .guidance(guidance)
                .style(style);
    }

    /** Collects options; not thread-safe. */
    public static final class Builder {
        private @Nullable Frame frame;
        private PictureCount count = PictureCount.ONE;
        private @Nullable String negative;
        private @Nullable Long seed;
        private @Nullable Integer steps;
        private @Nullable Double guidance;
        private @Nullable StyleKey style;

        private Builder() {}

        /** Sets size or aspect. */
        public Builder frame(@Nullable Frame frame) {
            this.frame = frame;
            return this;
        }

        /** Sets the number of pictures. */
        public Builder count(PictureCount count) {
            this.count = count;
            return this;
        }

        /** Sets what to avoid. */
        public Builder negative(@Nullable String negative) {
            this.negative = negative;
            return this;
        }

        /** Sets the seed. */
        public Builder seed(@Nullable Long seed) {
            this.seed = seed;
            return this;
        }

        /** Sets the inference steps. */
        public Builder steps(@Nullable Integer steps) {
            this.steps = steps;
            return this;
        }

        /** Sets the guidance. */
        public Builder guidance(@Nullable Double guidance) {
            this.guidance = guidance;
            return this;
        }

        /** Sets the style. */
        public Builder style(@Nullable StyleKey style) {
            this.style = style;
            return this;
        }

        /** Builds the options. */
        public PictureOptions build() {
            return new PictureOptions(frame, count, negative, seed, steps, guidance, style);
        }
    }
}
