package io.github.liraai.persistence;

/** Says that a row with that key was there already; never leaves this package. */
final class DuplicateKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DuplicateKeyException() {
        super("duplicate key", null, false, false);
    }
}
