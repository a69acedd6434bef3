package io.github.liraai.cli.command;

import io.github.liraai.cli.output.FilePlace;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.core.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says in words why the store cannot be used, and what to do about it.
 *
 * @param what what is wrong
 * @param remedy what to do
 */
record StoreTrouble(String what, String remedy) {
    /** Looks for the reason: the files of an embedded database tell more than its own error does. */
    static StoreTrouble of(StoreUnavailableException away, DatabasePlace place) {
        Path file = place.file();
        if (file == null) {
            return new StoreTrouble(
                    Printable.of(String.valueOf(away.getMessage())),
                    "check LIRA_DB_URL, LIRA_DB_USER and LIRA_DB_PASSWORD, and that the server runs");
        }
        return trouble(file.resolveSibling(file.getFileName() + ".mv.db"))
                .or(() -> trouble(place.spool().resolve("picture")))
                .map(what -> new StoreTrouble(
                        what, "give whoever runs Lira the right to read and write there, or set LIRA_DB_URL"))
                .orElseGet(() -> new StoreTrouble(
                        Printable.of(String.valueOf(away.getMessage())),
                        "check LIRA_DB_URL, LIRA_DB_USER, LIRA_DB_PASSWORD and the space on the disk; a damaged file"
                                + " is moved away, and lira db restore fills an empty database with a backup"));
    }

    private static Optional<String> trouble(Path file) {
        if (Files.isRegularFile(file) && !Files.isReadable(file)) {
            return Optional.of("not readable: " + file);
        }
        try {
            FilePlace.proveAppending(file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("not writable: " + file + " (" + FilePlace.reason(e) + ")");
        }
    }
}
