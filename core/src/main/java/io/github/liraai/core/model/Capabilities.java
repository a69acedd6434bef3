package io.github.liraai.core.model;

import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.PictureCount;
import java.util.Objects;

/**
 * What a model can do; whatever it cannot is refused before anything is held or paid.
 *
 * @param frames sizes or aspects
 * @param mostPictures pictures in one request, at least one
 * @param promptLength the longest prompt in code points, with the style's words; it holds for the words to avoid too
 * @param negative whether it takes words to avoid
 * @param seed whether it takes a seed
 * @param largestSeed the largest it takes, if it takes one; 0 to {@link PictureOptions#LARGEST_SEED}
 * @param steps whether it takes a number of steps
 * @param guidance whether it takes a guidance
 */
public record Capabilities(
        FrameSupport frames,
        PictureCount mostPictures,
        int promptLength,
        boolean negative,
        boolean seed,
        long largestSeed,
        boolean steps,
        boolean guidance) {
    public Capabilities {
        Objects.requireNonNull(frames, "frames");
        if (mostPictures.value() < 1) {
            throw new IllegalArgumentException("a model must paint at least one picture: " + mostPictures.value());
        }
        if (promptLength < 1 || promptLength > Prompt.LONGEST) {
            throw new IllegalArgumentException("prompt length must be 1 to " + Prompt.LONGEST + ": " + promptLength);
        }
        if (largestSeed < 0 || largestSeed > PictureOptions.LARGEST_SEED) {
            throw new IllegalArgumentException(
                    "largest seed must be 0 to " + PictureOptions.LARGEST_SEED + ": " + largestSeed);
        }
    }

    /** Says it of a model that takes whatever seed there is, or none. */
    public Capabilities(
            FrameSupport frames,
            PictureCount mostPictures,
            int promptLength,
            boolean negative,
            boolean seed,
            boolean steps,
            boolean guidance) {
        this(frames, mostPictures, promptLength, negative, seed, PictureOptions.LARGEST_SEED, steps, guidance);
    }
}
