package io.github.liraai.core.generation;

import java.util.Objects;

/**
 * How a delivery finds a picture again that it has brought; opaque to the core.
 *
 * @param value 1 to 300 characters
 */
public record PictureFile(String value) {
    /** The most characters it may have. */
    public static final int LONGEST = 300;

    public PictureFile {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "picture file must have 1 to " + LONGEST + " characters: " + value.length());
        }
    }
}
