package io.github.liraai.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of a file say about a picture.
 *
 * @param width pixels
 * @param height pixels
 */
record PictureHeader(String mediaType, int width, int height) {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Read a PNG, JPEG, GIF or WebP header; anything else is no picture. */
    static Optional<PictureHeader> read(byte[] head) {
        if (startsWith(head, 0, PNG) && head.length >= 24) {
            return Optional.of(new PictureHeader("image/png", bigEndian(head, 16, 4), bigEndian(head, 20, 4)));
        }
        if (head.length >= 10 && (ascii(head, 0, "GIF87a") || ascii(head, 0, "GIF89a"))) {
            return Optional.of(new PictureHeader("image/gif", littleEndian(head, 6, 2), littleEndian(head, 8, 2)));
        }
        if (head.length >= 4 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xd8) {
            return readJpeg(head);
        }
        if (head.length >= 30 && ascii(head, 0, "RIFF") && ascii(head, 8, "WEBP")) {
            return readWebp(head);
        }
        return Optional.empty();
    }

    private static Optional<PictureHeader> readJpeg(byte[] head) {
        int at = 2;
        while (at + 9 < head.length) {
            if ((head[at] & 0xff) != 0xff) {
                return Optional.empty();
            }
            int marker = head[at + 1] & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return Optional.of(
                        new PictureHeader("image/jpeg", bigEndian(head, at + 7, 2), bigEndian(head, at + 5, 2)));
            }
            boolean filler = marker == 0xff;
            at += filler ? 1 : 2 + bigEndian(head, at + 2, 2);
        }
        return Optional.empty();
    }

    private static Optional<PictureHeader> readWebp(byte[] head) {
        if (ascii(head, 12, "VP8X")) {
            return Optional.of(
                    new PictureHeader("image/webp", littleEndian(head, 24, 3) + 1, littleEndian(head, 27, 3) + 1));
        }
        if (ascii(head, 12, "VP8L")) {
            int bits = littleEndian(head, 21, 4);
            return Optional.of(new PictureHeader("image/webp", (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1));
        }
        if (ascii(head, 12, "VP8 ")) {
            return Optional.of(new PictureHeader(
                    "image/webp", littleEndian(head, 26, 2) & 0x3fff, littleEndian(head, 28, 2) & 0x3fff));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] prefix) {
        return bytes.length >= at + prefix.length
                && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
    }

    private static boolean ascii(byte[] bytes, int at, String text) {
        return startsWith(bytes, at, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static int bigEndian(byte[] bytes, int at, int length) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << 8) | (bytes[at + i] & 0xff);
        }
        return value;
    }

    private static int littleEndian(byte[] bytes, int at, int length) {
        int value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[at + i] & 0xff);
        }
        return value;
    }
}
