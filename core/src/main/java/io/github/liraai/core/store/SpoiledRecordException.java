package io.github.liraai.core.store;

/**
 * Says that a record in a store cannot be read because somebody's hand spoiled it.
 *
 * <p>The same call fails again until an operator has mended the record. The message is for the operator: it may be logged and shown.
 */
public class SpoiledRecordException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which record it is and what to do, without secrets or user text
     * @param cause what does not let it be read
     */
    public SpoiledRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
