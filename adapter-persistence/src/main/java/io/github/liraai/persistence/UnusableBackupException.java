package io.github.liraai.persistence;

import java.io.IOException;

/** Says why a file is no backup that could be restored. */
final class UnusableBackupException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableBackupException(String message) {
        super(message);
    }
}
