package io.github.liraai.provider.http.media;

import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;

/** What the gate makes of a stream of bytes. Only {@link Admitted} leaves something in the spool. */
public sealed interface Verdict {
    /**
     * A whole picture; it is committed.
     *
     * @param picture the handle, with the checksum of its bytes
     */
    record Admitted(SpooledPicture picture) implements Verdict {}

    /**
     * Not a picture that may pass.
     *
     * @param reason why
     * @param detail for operators; it may quote the first bytes, so redact it before it is written anywhere
     */
    record Refused(Reason reason, String detail) implements Verdict {}

    /**
     * The source failed before its end.
     *
     * @param failure what it threw
     */
    record Broken(IOException failure) implements Verdict {}

    /**
     * The spool could not keep the bytes.
     *
     * @param failure what it threw
     */
    record Unkept(IOException failure) implements Verdict {}

    /** Why bytes may not pass. */
    enum Reason {
        /** There are none. */
        EMPTY,
        /** They are something else: a page, JSON, text. */
        NOT_A_PICTURE,
        /** They end before the picture does. */
        CUT_OFF,
        /** The picture's structure contradicts itself. */
        DAMAGED,
        /** Too many bytes. */
        TOO_BIG,
        /** No pixels, or too many. */
        BAD_SIZE
    }
}
