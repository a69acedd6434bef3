package io.github.liraai.simulator.internal.wire;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Take in a file piece by piece, keeping no more of it than asked. Not thread-safe. */
public final class UploadCollector {
    private static final int ALL_WE_KEEP = 51 * 1024 * 1024;

    private final ByteArrayOutputStream kept;
    private final int keepAtMost;
    private final @Nullable MessageDigest digest;
    private long size;

    /** Begin a file of which about {@code expected} bytes will come. */
    public UploadCollector(UploadPolicy policy, long expected) {
        this.keepAtMost = policy.keepBytes() ? ALL_WE_KEEP : Upload.HEAD_BYTES;
        this.kept = new ByteArrayOutputStream((int) Math.max(256, Math.min(keepAtMost, expected)));
        this.digest = policy.hash() ? sha256() : null;
    }

    /** Add a piece. */
    public void add(byte[] buffer, int from, int length) {
        size += length;
        int room = keepAtMost - kept.size();
        if (room > 0) {
            kept.write(buffer, from, Math.min(room, length));
        }
        if (digest != null) {
            digest.update(buffer, from, length);
        }
    }

    /** End the file. */
    public Upload finish(String name, String contentType) {
        byte[] bytes = kept.toByteArray();
        String hash = digest == null ? null : HexFormat.of().formatHex(digest.digest());
        boolean whole = keepAtMost == ALL_WE_KEEP && bytes.length == size;
        return new Upload(name, contentType, size, bytes, hash, whole ? bytes : null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
