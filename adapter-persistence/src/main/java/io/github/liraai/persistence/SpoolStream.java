package io.github.liraai.persistence;

import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.persistence.SpoolFile.Measured;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** Counts and sums up what is written, and stops at the most bytes of a picture. For one thread. */
final class SpoolStream extends FilterOutputStream {
    private final CRC32C checksum = new CRC32C();
    private long bytes;
    private boolean tooLong;

    SpoolStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        count(1);
        checksum.update(value);
        out.write(value);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        count(length);
        checksum.update(data, offset, length);
        out.write(data, offset, length);
    }

    /** Does not close the file: that is the writer's, which may still commit. */
    @Override
    public void close() throws IOException {
        flush();
    }

    /** Refuses to go on after bytes were refused. */
    void requireWhole() throws IOException {
        if (tooLong) {
            throw new IOException("picture had more than " + PictureSpool.LARGEST + " bytes");
        }
    }

    long bytes() {
        return bytes;
    }

    Measured measured() {
        return new Measured(bytes, HexFormat.of().toHexDigits((int) checksum.getValue()));
    }

    private void count(int length) throws IOException {
        if (bytes + length > PictureSpool.LARGEST) {
            tooLong = true;
            throw new IOException("picture has more than " + PictureSpool.LARGEST + " bytes");
        }
        bytes += length;
    }
}
