package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.MediaType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a picture's own first bytes say of it, for contracts to compare with what an adapter claims; it believes well-formed files
 * and is no gate against others.
 *
 * @param mediaType its kind
 * @param width pixels
 * @param height pixels
 */
public record PictureHeader(MediaType mediaType, int width, int height) {
    /** Reads the header of a file; empty when it is no picture of a kind we know. */
    public static Optional<PictureHeader> read(byte[] file) {
        try {
            if (has(file, 0, "\u0089PNG\r\n\u001a\n") && has(file, 12, "IHDR")) {
                ByteBuffer bytes = ByteBuffer.wrap(file);
                return Optional.of(new PictureHeader(MediaType.PNG, bytes.getInt(16), bytes.getInt(20)));
            }
            if (has(file, 0, "GIF8")) {
                ByteBuffer bytes = littleEndian(file);
                return Optional.of(new PictureHeader(MediaType.GIF, bytes.getShort(6), bytes.getShort(8)));
            }
            if (has(file, 0, "\u00ff\u00d8\u00ff")) {
                return jpeg(file);
            }
            if (has(file, 0, "RIFF") && has(file, 8, "WEBP")) {
                return webp(file);
            }
            return has(file, 4, "ftypavif") || has(file, 4, "ftypavis") ? avif(file) : Optional.empty();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Walks the segments to the one that starts the frame: SOF0 to SOF15 but for DHT, JPG and DAC. */
    private static Optional<PictureHeader> jpeg(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = 2;
        while (true) {
            int marker = bytes.get(at + 1) & 0xff;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return Optional.of(new PictureHeader(
                        MediaType.JPEG, bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff));
            }
            at += 2 + (bytes.getShort(at + 2) & 0xffff);
        }
    }

    private static Optional<PictureHeader> webp(byte[] file) {
        ByteBuffer bytes = littleEndian(file);
        if (has(file, 12, "VP8X")) {
            return Optional.of(
                    new PictureHeader(MediaType.WEBP, 1 + (bytes.getInt(24) & 0xffffff), 1 + (bytes.getInt(26) >>> 8)));
        }
        if (has(file, 12, "VP8L")) {
            int sizes = bytes.getInt(21);
            return Optional.of(new PictureHeader(MediaType.WEBP, 1 + (sizes & 0x3fff), 1 + ((sizes >>> 14) & 0x3fff)));
        }
        return has(file, 12, "VP8 ")
                ? Optional.of(
                        new PictureHeader(MediaType.WEBP, bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff))
                : Optional.empty();
    }

    private static Optional<PictureHeader> avif(byte[] file) {
        for (int at = 8; at + 16 <= file.length; at++) {
            if (has(file, at, "ispe")) {
                ByteBuffer bytes = ByteBuffer.wrap(file);
                return Optional.of(new PictureHeader(MediaType.AVIF, bytes.getInt(at + 8), bytes.getInt(at + 12)));
            }
        }
        return Optional.empty();
    }

    private static ByteBuffer littleEndian(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean has(byte[] file, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= file.length || file[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
