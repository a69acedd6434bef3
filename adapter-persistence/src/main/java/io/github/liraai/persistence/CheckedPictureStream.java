package io.github.liraai.persistence;

import io.github.liraai.core.generation.SpooledPicture;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * Reads a picture and compares its checksum before the last byte is handed out, so that nobody gets the whole of a damaged one. For one
 * thread.
 */
final class CheckedPictureStream extends FilterInputStream {
    private final SpooledPicture picture;
    private final CRC32C checksum = new CRC32C();
    private long left;

    CheckedPictureStream(InputStream in, SpooledPicture picture) {
        super(in);
        this.picture = picture;
        this.left = picture.bytes();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read < 0) {
            if (left > 0) {
                throw damaged();
            }
            return read;
        }
        left -= read;
        checksum.update(target, offset, read);
        if (left < 0 || (left == 0 && read > 0 && !found().equals(picture.crc32c()))) {
            throw damaged();
        }
        return read;
    }

    /** Reads what is skipped, since the checksum needs it. */
    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[Math.clamp(count, 0, 8192)];
        int read = skipped.length == 0 ? 0 : read(skipped, 0, skipped.length);
        return Math.max(0, read);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private String found() {
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private IOException damaged() {
        return new IOException("picture " + picture.id() + " is not what was committed");
    }
}
