package io.github.liraai.offline;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a canvas as PNG: 8 bits a channel, no transparency (ISO/IEC 15948). */
final class Png {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int CHUNK = 1 << 16;
    private static final int FILTER_SUB = 1;
    private static final int FILTER_UP = 2;

    private final Canvas canvas;
    private final DataOutputStream out;
    private final byte[] packed = new byte[CHUNK];

    private Png(Canvas canvas, OutputStream out) {
        this.canvas = canvas;
        this.out = new DataOutputStream(out);
    }

    /** Writes the whole file and leaves the stream open. */
    static void write(Canvas canvas, OutputStream out) throws IOException {
        new Png(canvas, out).write();
    }

    private void write() throws IOException {
        out.writeLong(SIGNATURE);
        byte[] header = new byte[13];
        writeInt(header, 0, canvas.width());
        writeInt(header, 4, canvas.height());
        header[8] = 8;
        header[9] = 2;
        chunk("IHDR", header, header.length);
        byte[] software = "Software\0Lira offline painter".getBytes(StandardCharsets.ISO_8859_1);
        chunk("tEXt", software, software.length);
        rows();
        chunk("IEND", packed, 0);
        out.flush();
    }

    private void rows() throws IOException {
        int length = canvas.width() * 3;
        byte[] above = new byte[length];
        byte[] row = new byte[length];
        byte[] filtered = new byte[length + 1];
        Deflater deflater = new Deflater(3);
        try {
            for (int y = 0; y < canvas.height(); y++) {
                unpack(y, row);
                filter(row, above, filtered);
                deflater.setInput(filtered);
                drain(deflater);
                byte[] spare = above;
                above = row;
                row = spare;
            }
            deflater.finish();
            drain(deflater);
        } finally {
            deflater.end();
        }
    }

    private void unpack(int y, byte[] row) {
        int[] pixels = canvas.pixels();
        int start = y * canvas.width();
        for (int x = 0, i = 0; x < canvas.width(); x++) {
            int rgb = pixels[start + x];
            row[i++] = (byte) (rgb >> 16);
            row[i++] = (byte) (rgb >> 8);
            row[i++] = (byte) rgb;
        }
    }

    /** Takes the neighbour that leaves less to say: the pixel on the left or the one above. */
    private static void filter(byte[] row, byte[] above, byte[] filtered) {
        int left = 0;
        int up = 0;
        for (int i = 3; i < row.length; i++) {
            left += Math.abs((byte) (row[i] - row[i - 3]));
            up += Math.abs((byte) (row[i] - above[i]));
        }
        if (left < up) {
            filtered[0] = FILTER_SUB;
            System.arraycopy(row, 0, filtered, 1, 3);
            for (int i = 3; i < row.length; i++) {
                filtered[i + 1] = (byte) (row[i] - row[i - 3]);
            }
        } else {
            filtered[0] = FILTER_UP;
            for (int i = 0; i < row.length; i++) {
                filtered[i + 1] = (byte) (row[i] - above[i]);
            }
        }
    }

    private void drain(Deflater deflater) throws IOException {
        int count;
        while ((count = deflater.deflate(packed)) > 0) {
            chunk("IDAT", packed, count);
        }
    }

    private void chunk(String name, byte[] data, int length) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(type);
        checksum.update(data, 0, length);
        out.writeInt(length);
        out.write(type);
        out.write(data, 0, length);
        out.writeInt((int) checksum.getValue());
    }

    private static void writeInt(byte[] target, int at, int value) {
        for (int i = 0; i < 4; i++) {
            target[at + i] = (byte) (value >>> (24 - 8 * i));
        }
    }
}
