package io.github.liraai.persistence;

/**
 * Says that another process has the database's file open; an H2 file serves one process at a time.
 *
 * <p>Go through that process, or stop it first.
 */
public final class DatabaseInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseInUseException(String url, Throwable cause) {
        super("another process has the database open: " + url, cause);
    }
}
