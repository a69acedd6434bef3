package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.Settings;
import io.github.liraai.persistence.DatabaseCare;
import io.github.liraai.persistence.DatabaseSettings;
import io.github.liraai.persistence.PersistenceSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the database and its pictures are.
 *
 * @param settings how to open the database
 * @param file the file of an embedded database without the ending {@code .mv.db}, or null for a server
 * @param spool the folder of the pictures
 */
public record DatabasePlace(
        DatabaseSettings settings, @Nullable Path file, Path spool) {
    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = "file:";
    private static final String H2_USER = "lira";
    private static final Path USUAL_SPOOL = Path.of("data/spool");

    /** Finds it; relative paths are relative to {@code folder}. */
    public static DatabasePlace of(Settings.Store store, Path folder) {
        String user = store.user() == null ? H2_USER : store.user();
        String password = store.password() == null ? "" : store.password().reveal();
        String url = store.url();
        Optional<String> location = fileOf(url);
        if (location.isEmpty()) {
            return new DatabasePlace(DatabaseSettings.of(url, user, password), null, spool(store, folder, USUAL_SPOOL));
        }
        Path file = absolute(location.get(), folder);
        String absoluteUrl = H2 + H2_FILE + file + parameters(url);
        Path beside = file.resolveSibling("spool");
        return new DatabasePlace(DatabaseSettings.of(absoluteUrl, user, password), file, spool(store, folder, beside));
    }

    private static Path spool(Settings.Store store, Path folder, Path usual) {
        String set = store.spool();
        return set == null ? folder.resolve(usual) : absolute(set, folder);
    }

    /** Tells whether there is a database already, as far as that can be told without opening it. */
    public boolean exists() {
        return file == null || Files.exists(file.resolveSibling(file.getFileName() + ".mv.db"));
    }

    /** Names it without anything that may be secret. */
    public String shown() {
        return file == null ? settings.shownUrl() : file.toString();
    }

    /** Gives what looks after the database as a whole. */
    public DatabaseCare care() {
        return DatabaseCare.of(persistence());
    }

    PersistenceSettings persistence() {
        return PersistenceSettings.of(settings, spool);
    }

    /** Finds the file of an embedded database; the settings take no other kind of H2. */
    private static Optional<String> fileOf(String url) {
        if (!url.startsWith(H2)) {
            return Optional.empty();
        }
        String location = url.substring(H2.length()).replaceFirst(";.*", "");
        return Optional.of(location.startsWith(H2_FILE) ? location.substring(H2_FILE.length()) : location);
    }

    private static Path absolute(String location, Path folder) {
        return location.startsWith("~/")
                ? Path.of(System.getProperty("user.home")).resolve(location.substring(2))
                : folder.resolve(location).normalize();
    }

    private static String parameters(String url) {
        int semicolon = url.indexOf(';');
        return semicolon < 0 ? "" : url.substring(semicolon);
    }
}
