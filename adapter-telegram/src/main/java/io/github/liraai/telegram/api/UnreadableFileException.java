package io.github.liraai.telegram.api;

import java.io.IOException;

/** Says that a file to be sent could not be read; the network has no part in it. */
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(IOException cause) {
        super("the file to be sent cannot be read", cause);
    }
}
