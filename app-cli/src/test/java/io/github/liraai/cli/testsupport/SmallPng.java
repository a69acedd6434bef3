package io.github.liraai.cli.testsupport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes small pictures of one colour. */
final class SmallPng {
    private SmallPng() {}

    /** Writes a picture with a text chunk of its own, so that no two texts give the same bytes. */
    static byte[] of(int width, int height, int argb, String text) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) 2)
                        .array());
        chunk(file, "tEXt", text.getBytes(StandardCharsets.ISO_8859_1));
        byte[] rows = new byte[height * (1 + width * 3)];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * (1 + width * 3) + 1 + x * 3;
                rows[at] = (byte) (argb >> 16);
                rows[at + 1] = (byte) (argb >> 8);
                rows[at + 2] = (byte) argb;
            }
        }
        Deflater deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        byte[] packed = new byte[rows.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        chunk(file, "IDAT", Arrays.copyOf(packed, length));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
