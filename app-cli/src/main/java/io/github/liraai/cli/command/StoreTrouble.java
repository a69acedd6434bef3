package io.github.liraai.cli.command;

import io.github.liraai.cli.output.FilePlace;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.output.SecretFence;
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
    private static final String RIGHTS = "give whoever runs Lira the right to read and write there, or set ";

    /**
     * Looks for the reason: the files of an embedded database, and the folder of the pictures, tell more than its own error does.
     *
     * @param fence masks what may be a secret in a path's place
     */
    static StoreTrouble of(StoreUnavailableException away, DatabasePlace place, SecretFence fence) {
        StoreTrouble found = inFile(place)
                .or(() -> inSpool(place))
                .orElseGet(() -> inDatabase(String.valueOf(away.getMessage()), place));
        return new StoreTrouble(fence.maskKeys(found.what()), found.remedy());
    }

    private static Optional<StoreTrouble> inFile(DatabasePlace place) {
        return Optional.ofNullable(place.file())
                .flatMap(file -> trouble(file.resolveSibling(file.getFileName() + ".mv.db")))
                .map(what -> new StoreTrouble(what, RIGHTS + "LIRA_DB_URL"));
    }

    private static Optional<StoreTrouble> inSpool(DatabasePlace place) {
        return trouble(place.spool().resolve("picture"))
                .map(what -> new StoreTrouble("the folder of its pictures is " + what, RIGHTS + "LIRA_SPOOL"));
    }

    private static StoreTrouble inDatabase(String message, DatabasePlace place) {
        return new StoreTrouble(
                Printable.of(message),
                place.file() == null
                        ? "check LIRA_DB_URL, LIRA_DB_USER and LIRA_DB_PASSWORD, and that the server runs"
                        : "check LIRA_DB_URL, LIRA_DB_USER, LIRA_DB_PASSWORD and the space on the disk; a damaged file"
                                + " is moved away, and lira db restore fills an empty database with a backup");
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
