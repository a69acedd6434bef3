package io.github.liraai.testkit.generation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Makes real PNG files of one colour: a few hundred bytes that every decoder takes. */
public final class TinyPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private TinyPng() {}

    /**
     * Makes a picture.
     *
     * @param width pixels
     * @param height pixels
     * @param rgb the colour as {@code 0xRRGGBB}; other colours make other bytes
     */
    public static byte[] of(int width, int height, int rgb) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "PLTE", new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
            chunk(out, "IDAT", pixels(width, height));
            chunk(out, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        // One bit a pixel, by palette, and the only compression, filter and order there are.
        out.write(new byte[] {1, 3, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] row = new byte[1 + (width + 7) / 8];
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < height; i++) {
                deflater.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
