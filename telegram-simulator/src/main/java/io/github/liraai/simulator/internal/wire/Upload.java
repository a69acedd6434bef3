package io.github.liraai.simulator.internal.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file the bot sent.
 *
 * @param size bytes as counted, also when they were not kept
 * @param head the first bytes, enough for a picture's header
 * @param sha256 in hexadecimal; absent when hashing is switched off
 * @param content all bytes; absent when they were not to be kept
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(
        String name,
        String contentType,
        long size,
        byte[] head,
        @Nullable String sha256,
        byte @Nullable [] content) {

    /** How much of a file is looked at for its picture header. */
    static final int HEAD_BYTES = 64 * 1024;

    /** Find the hash, if it was computed. */
    public Optional<String> hash() {
        return Optional.ofNullable(sha256);
    }

    @Override
    public String toString() {
        return "<" + name + ", " + size + " bytes>";
    }
}
