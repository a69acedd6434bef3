package io.github.liraai.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes sure that all processes on one database keep their pictures in one folder, so that each can deliver what another has painted:
 * the folder bears an id in a file, and the database knows it.
 */
final class SpoolIdentity {
    static final String MARKER = ".lira-spool";

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

    /**
     * Compares folder and database without changing either; all is well while no process has decided yet.
     *
     * @throws SpoolElsewhereException when the database knows another folder
     * @throws IOException when the folder's id cannot be read
     */
    static void look(Connection connection, Path folder) throws SQLException, IOException {
        Optional<String> known = known(connection);
        Path marker = folder.resolve(MARKER);
        String id = Files.exists(marker)
                ? Files.readString(marker, StandardCharsets.UTF_8).strip()
                : "";
        if (known.isPresent() && !known.get().equals(id)) {
            throw new SpoolElsewhereException(folder, known.get());
        }
    }

    /** A database of long ago has no such table. */
    private static Optional<String> known(Connection connection) throws SQLException {
        boolean isThere;
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "spool_place", null)) {
            isThere = tables.next();
        }
        if (!isThere) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT spool_id FROM spool_place")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private static String idOf(Path folder) throws IOException {
        Path marker = folder.resolve(MARKER);
        if (!Files.exists(marker)) {
            mark(folder, marker);
        }
        return Files.readString(marker, StandardCharsets.UTF_8).strip();
    }

    /** The file appears whole or not at all; whoever is first decides. */
    private static void mark(Path folder, Path marker) throws IOException {
        Path whole = Files.writeString(
                folder.resolve(MARKER + "-" + UUID.randomUUID()),
                UUID.randomUUID().toString());
        try {
            Files.createLink(marker, whole);
        } catch (FileAlreadyExistsException e) {
            // Another process was first.
        } finally {
            Files.delete(whole);
        }
    }
}
