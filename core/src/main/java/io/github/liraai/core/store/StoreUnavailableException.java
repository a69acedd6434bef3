package io.github.liraai.core.store;

/**
 * Says that a store could not be read or written, so nothing was decided.
 *
 * <p>The same call may succeed later. Whoever catches it must treat the answer as "no": no picture is granted and nothing
 * is charged while the store is away.
 */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was attempted, without secrets or user text
     * @param cause the store's own error
     */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
