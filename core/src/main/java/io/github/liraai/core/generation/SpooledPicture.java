package io.github.liraai.core.generation;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A handle to a picture in the spool; the bytes stay there.
 *
 * @param id where the spool finds it, 1 to 100 of letters, digits and {@code . _ -}
 * @param mediaType its kind by its own header
 * @param width pixels
 * @param height pixels
 * @param bytes size of the file
 * @param crc32c checksum of the file, 8 lower-case hexadecimal digits; it finds damage, not intent
 */
public record SpooledPicture(String id, MediaType mediaType, int width, int height, long bytes, String crc32c) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{8}");

    public SpooledPicture {
        Objects.requireNonNull(mediaType, "mediaType");
        if (!ID.matcher(id).matches() || id.startsWith(".")) {
            throw new IllegalArgumentException("picture id must be 1 to 100 of letters, digits and . _ -: " + id);
        }
        if (width < 1 || height < 1 || bytes < 1) {
            throw new IllegalArgumentException(
                    "picture must not be empty: " + width + "x" + height + ", " + bytes + " bytes");
        }
        if (!CHECKSUM.matcher(crc32c).matches()) {
            throw new IllegalArgumentException("crc32c must be 8 hexadecimal digits: " + crc32c);
        }
    }
}
