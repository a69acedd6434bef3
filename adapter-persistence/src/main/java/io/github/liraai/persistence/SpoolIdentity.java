package io.github.liraai.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Makes sure that all processes on one database keep their pictures in one folder, so that each can deliver what another has painted:
 * the folder bears an id in a file, and the database knows it.
 */
final class SpoolIdentity {
    static final String MARKER = ".lira-spool";

    private static final int TRIES = 100;

    private SpoolIdentity() {}

    /**
     * Compares folder and database; the first process on the database decides.
     *
     * @throws SpoolElsewhereException when the database knows another folder
     * @throws IOException when the folder's id can be neither read nor written
     */
    static void check(Database database, Path folder) throws IOException {
        String id = idOf(folder);
        String known = database.inTransactionRepeated(
                "compare the folder of the pictures",
                (handle, first) -> handle.createQuery("SELECT spool_id FROM spool_place")
                        .mapTo(String.class)
                        .findOne()
                        .orElseGet(() -> {
                            handle.createUpdate("INSERT INTO spool_place (only_row, spool_id) VALUES (1, :id)")
                                    .bind("id", id)
                                    .execute();
                            return id;
                        }));
        if (!known.equals(id)) {
            throw new SpoolElsewhereException(folder, known);
        }
    }

    private static String idOf(Path folder) throws IOException {
        Path marker = folder.resolve(MARKER);
        String fresh = UUID.randomUUID().toString();
        try {
            Files.writeString(marker, fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return fresh;
        } catch (FileAlreadyExistsException e) {
            return read(marker, fresh.length());
        }
    }

    /** Another process may have made the file and not yet written it. */
    private static String read(Path marker, int length) throws IOException {
        for (int tried = 1; tried < TRIES; tried++) {
            String id = Files.readString(marker, StandardCharsets.UTF_8).strip();
            if (id.length() == length) {
                return id;
            }
            pause();
        }
        throw new IOException("there is no id in " + marker);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
