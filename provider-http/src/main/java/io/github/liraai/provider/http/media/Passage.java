package io.github.liraai.provider.http.media;

import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a picture's bytes in order, and copies each to the spool as it goes by. For one thread. */
final class Passage {
    private static final int BUFFER = 32 * 1024;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOP_BITS = 0x8080_8080_8080_8080L;

    private final InputStream source;
    private final long mostBytes;
    private final byte[] buffer = new byte[BUFFER];
    private @Nullable OutputStream target;
    private long before;
    private int at;
    private int filled;

    Passage(InputStream source, long mostBytes) {
        this.source = source;
        this.mostBytes = mostBytes;
    }

    /** Gives the first bytes without passing them, fewer when there are no more. Before anything else. */
    byte[] peek(int bytes) throws UnfitException, SourceException {
        while (filled < bytes) {
            int read = readMore();
            if (read < 0) {
                break;
            }
        }
        return Arrays.copyOf(buffer, Math.min(filled, bytes));
    }

    /** From now on bytes are copied into the spool. */
    Spooling openInto(MediaGate.Opening opening) throws SpoolException {
        try {
            Spooling spooling = new Spooling(opening.open());
            target = spooling.writer.stream();
            return spooling;
        } catch (IOException e) {
            throw new SpoolException(e);
        }
    }

    /** Counts the bytes passed. */
    long position() {
        return before + at;
    }

    int read() throws UnfitException, SourceException, SpoolException {
        if (at == filled) {
            refillOrCutOff();
        }
        return buffer[at++] & 0xFF;
    }

    int readBigEndian16() throws UnfitException, SourceException, SpoolException {
        return read() << 8 | read();
    }

    long readBigEndian32() throws UnfitException, SourceException, SpoolException {
        return (long) readBigEndian16() << 16 | readBigEndian16();
    }

    int readLittleEndian16() throws UnfitException, SourceException, SpoolException {
        return read() | read() << 8;
    }

    int readLittleEndian24() throws UnfitException, SourceException, SpoolException {
        return readLittleEndian16() | read() << 16;
    }

    long readLittleEndian32() throws UnfitException, SourceException, SpoolException {
        return readLittleEndian16() | (long) readLittleEndian16() << 16;
    }

    void skip(long bytes) throws UnfitException, SourceException, SpoolException {
        long left = bytes;
        while (left > filled - at) {
            left -= filled - at;
            at = filled;
            refillOrCutOff();
        }
        at += (int) left;
    }

    /** Passes everything up to and including the next byte of a value. */
    void skipPast(int value) throws UnfitException, SourceException, SpoolException {
        while (true) {
            skipEightsWithout(value);
            while (at < filled) {
                if (buffer[at++] == (byte) value) {
                    return;
                }
            }
            refillOrCutOff();
        }
    }

    /** Passes eight bytes at a time as long as a value is not among them: most of a JPEG is passed here. */
    private void skipEightsWithout(int value) {
        long eightTimes = value * ONES;
        while (at + Long.BYTES <= filled) {
            long differences = (long) EIGHT_BYTES.get(buffer, at) ^ eightTimes;
            // A byte is zero exactly where taking one from it borrows and its own top bit was not set.
            if (((differences - ONES) & ~differences & TOP_BITS) != 0) {
                return;
            }
            at += Long.BYTES;
        }
    }

    /** Tells whether nothing is left. */
    boolean isAtEnd() throws UnfitException, SourceException, SpoolException {
        return at == filled && !refill();
    }

    /** Passes the rest. */
    void drain() throws UnfitException, SourceException, SpoolException {
        do {
            at = filled;
        } while (refill());
    }

    private void refillOrCutOff() throws UnfitException, SourceException, SpoolException {
        if (!refill()) {
            throw new UnfitException(
                    Verdict.Reason.CUT_OFF, "the picture ends too early, after " + position() + " bytes");
        }
    }

    /** Makes room, once all is read, by copying to the spool. */
    private boolean refill() throws UnfitException, SourceException, SpoolException {
        if (target != null && filled > 0) {
            try {
                target.write(buffer, 0, filled);
            } catch (IOException e) {
                throw new SpoolException(e);
            }
        }
        before += filled;
        at = 0;
        filled = 0;
        return readMore() > 0;
    }

    private int readMore() throws UnfitException, SourceException {
        int read;
        try {
            read = source.read(buffer, filled, buffer.length - filled);
        } catch (IOException e) {
            throw new SourceException(e);
        }
        filled += Math.max(0, read);
        if (before + filled > mostBytes) {
            throw new UnfitException(Verdict.Reason.TOO_BIG, "picture of more than " + mostBytes + " bytes");
        }
        return read;
    }

    /** The picture in the spool; gone unless committed. */
    static final class Spooling implements AutoCloseable {
        private final PictureWriter writer;

        private Spooling(PictureWriter writer) {
            this.writer = writer;
        }

        SpooledPicture commit(MediaType type, int width, int height) throws SpoolException {
            try {
                return writer.commit(type, width, height);
            } catch (IOException e) {
                throw new SpoolException(e);
            }
        }

        @Override
        public void close() throws SpoolException {
            try {
                writer.close();
            } catch (IOException e) {
                throw new SpoolException(e);
            }
        }
    }

    /** The source failed. */
    static final class SourceException extends Exception {
        private static final long serialVersionUID = 1L;
        private final IOException failure;

        SourceException(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }

    /** The spool failed. */
    static final class SpoolException extends Exception {
        private static final long serialVersionUID = 1L;
        private final IOException failure;

        SpoolException(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }
}
