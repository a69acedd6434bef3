package io.github.liraai.persistence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the database is and how to get in. Its text shows neither the url's parameters nor the password.
 *
 * @param url a JDBC url beginning with {@code jdbc:h2:} or {@code jdbc:postgresql:}
 * @param user the user
 * @param password the password, empty for none
 * @param patience how long to wait for a connection before the store counts as away, at least 250 ms
 */
public record DatabaseSettings(String url, String user, String password, Duration patience) {
    /** How long to wait for a connection unless told otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final int A_DAY_IN_MILLIS = 24 * 60 * 60 * 1000;

    private static final Map<String, String> H2_PARAMETERS = parameters();

    private static final Duration LEAST_PATIENCE = Duration.ofMillis(250);

    public DatabaseSettings {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        DatabaseKind.of(url);
        if (patience.compareTo(LEAST_PATIENCE) < 0) {
            throw new IllegalArgumentException("patience must be at least " + LEAST_PATIENCE + ": " + patience);
        }
    }

    /** Names a database with the ordinary patience. */
    public static DatabaseSettings of(String url, String user, String password) {
        return new DatabaseSettings(url, user, password, PATIENCE);
    }

    /**
     * Names an embedded database in a file.
     *
     * @param file the file without the ending {@code .mv.db}, which H2 adds
     */
    public static DatabaseSettings file(Path file) {
        return of("jdbc:h2:file:" + file.toAbsolutePath(), "lira", "");
    }

    /** Waits for a connection for another time. */
    public DatabaseSettings withPatience(Duration other) {
        return new DatabaseSettings(url, user, password, other);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + shownUrl() + ", user=" + user + "]";
    }

    DatabaseKind kind() {
        return DatabaseKind.of(url);
    }

    /** Gives the url without its parameters and without credentials, which either may hide secrets. */
    public String shownUrl() {
        String anonymous = url.replaceFirst("//[^/@;?]*@", "//");
        // What else stands before an @ may be the rest of a password that should have been encoded.
        return anonymous.matches(".*//.*@.*")
                ? anonymous.replaceFirst("//.*", "//***")
                : anonymous.replaceFirst("[;?].*", "");
    }

    /**
     * Gives the url with the parameters that keep what was acknowledged, unless it sets them itself.
     *
     * <p>H2 would write in the background every {@code WRITE_DELAY} milliseconds; acknowledged work does not wait for that, see
     * {@link GroupCommit}. The background writer may tear a transaction that is half done, and while it writes, a {@code CHECKPOINT} beside
     * it returns too early; so it is kept from writing at all.
     *
     * <p>H2 never writes over what it has written: a kill while it does so may take acknowledged work along with what is written
     * over. {@link H2File} gets the space back instead.
     */
    String safeUrl() {
        return switch (kind()) {
            case POSTGRESQL -> url;
            case H2 ->
                H2_PARAMETERS.entrySet().stream()
                        .reduce(
                                uninterrupted(),
                                (longer, parameter) -> with(longer, parameter.getKey(), parameter.getValue()),
                                (one, other) -> other);
        };
    }

    /** Finds the file of an embedded database. */
    Optional<Path> h2File() {
        return url.startsWith(H2_FILE)
                ? Optional.of(Path.of(url.substring(H2_FILE.length()).replaceFirst(";.*", "") + ".mv.db"))
                : Optional.empty();
    }

    /** H2's ordinary file is closed by the interrupt of a thread that is at it; in this file system of its own it is not. */
    private String uninterrupted() {
        return url.startsWith(H2_FILE) ? "jdbc:h2:async:" + url.substring(H2_FILE.length()) : url;
    }

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("WRITE_DELAY", Integer.toString(A_DAY_IN_MILLIS));
        parameters.put("DB_CLOSE_ON_EXIT", "FALSE");
        parameters.put("QUERY_CACHE_SIZE", "64");
        // Under load something is written between any two questions, and looking whether an old answer
        // would do costs more than a new one.
        parameters.put("OPTIMIZE_REUSE_RESULTS", "FALSE");
        parameters.put("RETENTION_TIME", Integer.toString(Integer.MAX_VALUE));
        parameters.put("AUTO_COMPACT_FILL_RATE", "0");
        parameters.put("MAX_COMPACT_TIME", "0");
        return parameters;
    }

    private static String with(String url, String name, String value) {
        return url.toUpperCase(Locale.ROOT).contains(";" + name + "=") ? url : url + ";" + name + "=" + value;
    }
}
