package io.github.liraai.core.generation;

import java.util.Arrays;
import java.util.Optional;

/** A kind of picture file. */
public enum MediaType {
    /** PNG. */
    PNG("image/png", "png"),
    /** JPEG. */
    JPEG("image/jpeg", "jpg"),
    /** WebP. */
    WEBP("image/webp", "webp"),
    /** GIF. */
    GIF("image/gif", "gif"),
    /** AVIF. */
    AVIF("image/avif", "avif");

    private final String mimeType;
    private final String extension;

    MediaType(String mimeType, String extension) {
        this.mimeType = mimeType;
        this.extension = extension;
    }

    /** Names it for HTTP, such as {@code image/png}. */
    public String mimeType() {
        return mimeType;
    }

    /** Names it for files, without a dot. */
    public String extension() {
        return extension;
    }

    /** Finds the kind by its name for HTTP. */
    public static Optional<MediaType> ofMimeType(String mimeType) {
        return Arrays.stream(values())
                .filter(type -> type.mimeType.equals(mimeType))
                .findFirst();
    }
}
