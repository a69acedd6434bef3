package io.github.liraai.persistence;

import java.nio.file.Path;

/** Tells that the folder of the pictures is not the one that the other processes on the database use; its message says what to do. */
public final class SpoolElsewhereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpoolElsewhereException(Path folder, String expected) {
        super("the pictures of this database are kept in another folder than " + folder
                + ": name the one that all processes share; should it be gone for good, write " + expected + " into "
                + folder.resolve(SpoolIdentity.MARKER));
    }
}
