package io.github.liraai.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Valid PNG files of one size, each different, that cost next to nothing to make and to know the hash of: all begin with the
 * same bytes, the last few hold the number.
 */
final class UniquePictures {
    /** The smallest file that can be asked for. */
    static final int SMALLEST = 4096;

    private static final int SIDE = 512;
    private static final int SLICE = 16 * 1024;
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int CHUNK_FRAME = 12;
    private static final int NUMBER_CHUNK = CHUNK_FRAME + "Comment\0".length() + 16;

    private final byte[] beginning;
    private final MessageDigest beginningHash;

    UniquePictures(int bytes) {
        if (bytes < SMALLEST) {
            throw new IllegalArgumentException("a picture must have at least " + SMALLEST + " bytes: " + bytes);
        }
        this.beginning = beginning(bytes - NUMBER_CHUNK - CHUNK_FRAME);
        this.beginningHash = sha256();
        beginningHash.update(beginning);
    }

    /** Gives the size of each file. */
    int bytes() {
        return beginning.length + NUMBER_CHUNK + CHUNK_FRAME;
    }

    /** Writes the file of a number, in slices: the JDK's server copies each write as a whole, a thousand at once. */
    void write(long number, OutputStream out) throws IOException {
        for (int from = 0; from < beginning.length; from += SLICE) {
            out.write(beginning, from, Math.min(SLICE, beginning.length - from));
        }
        out.write(ending(number));
    }

    /** Gives the SHA-256 of a number's file in hexadecimal. */
    String sha256(long number) {
        try {
            MessageDigest hash = (MessageDigest) beginningHash.clone();
            return HexFormat.of().formatHex(hash.digest(ending(number)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    private static byte[] beginning(int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(SIGNATURE);
            byte[] header = ByteBuffer.allocate(13)
                    .putInt(SIDE)
                    .putInt(SIDE)
                    .put(new byte[] {8, 0, 0, 0, 0})
                    .array();
            chunk(out, "IHDR", header);
            chunk(out, "IDAT", pixels());
            // A private chunk, which every reader skips.
            byte[] padding = new byte[length - bytes.size() - CHUNK_FRAME];
            new Random(1).nextBytes(padding);
            chunk(out, "paDd", padding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pixels() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            for (int y = 0; y < SIDE; y++) {
                byte[] row = new byte[SIDE + 1];
                for (int x = 1; x <= SIDE; x++) {
                    row[x] = (byte) ((x - 1) / 2);
                }
                out.write(row);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] ending(long number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(NUMBER_CHUNK + CHUNK_FRAME);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            String text = "Comment\0" + HexFormat.of().toHexDigits(number);
            chunk(out, "tEXt", text.getBytes(StandardCharsets.ISO_8859_1));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(type);
        checksum.update(data);
        out.writeInt(data.length);
        out.write(type);
        out.write(data);
        out.writeInt((int) checksum.getValue());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
