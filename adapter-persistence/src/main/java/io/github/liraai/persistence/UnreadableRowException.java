package io.github.liraai.persistence;

import io.github.liraai.core.store.SpoiledRecordException;

/** A row that somebody's hand spoiled; the message names it and says what to do. */
public final class UnreadableRowException extends SpoiledRecordException {
    private static final long serialVersionUID = 1L;

    UnreadableRowException(String subject, RuntimeException cause) {
        super(subject + " cannot be read: run ledger verify", cause);
    }
}
