package io.github.liraai.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema of a database, over connections of its own, since Flyway wants two and the pool may have one. Thread-safe. */
final class Schema {
    /** Flyway's own table. */
    static final String HISTORY = "lira_schema_history";

    private static final String FOLDER = "io/github/liraai/persistence/migration";
    private static final Pattern SCRIPT = Pattern.compile("V([0-9.]+)__.*[.]sql");

    private static final String HISTORY_EXISTS = "SELECT 1 FROM information_schema.tables WHERE table_name = '"
            + HISTORY + "' AND table_schema = CURRENT_SCHEMA";

    private static final String LATEST = "SELECT \"version\" FROM \"" + HISTORY
            + "\" WHERE \"success\" = TRUE AND \"version\" IS NOT NULL ORDER BY \"installed_rank\" DESC";

    private static final Pattern CREATE_TABLE =
            Pattern.compile("(?i)\\bCREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(\\w+)");

    private final DatabaseSettings settings;

    private Schema(DatabaseSettings settings) {
        this.settings = settings;
    }

    static Schema of(DatabaseSettings settings) {
        return new Schema(settings);
    }

    /** Brings the schema up to date. */
    SchemaChange migrate() {
        return to(flyway());
    }

    /** Brings the schema up to a version and no further; it never goes back. */
    SchemaChange migrateTo(String version) {
        return to(flyway().target(version));
    }

    /** Tells at which version it is; empty while there is none. Without Flyway, which takes longer to come than to look. */
    Optional<String> version() {
        try (Connection connection = connect()) {
            return version(connection);
        } catch (SQLException e) {
            throw SqlFailure.translate("read the schema's version", e);
        }
    }

    /** Tells how it stands to the migrations that are known. */
    SchemaStanding standing() {
        String newest = newest();
        return version()
                .map(version -> new SchemaStanding(version, newest, age(version, newest)))
                .orElseGet(() -> new SchemaStanding(null, newest, SchemaStanding.Age.NONE));
    }

    /** Tells which version is the newest that is known. */
    static String newest() {
        return migrations().lastKey().getVersion();
    }

    /** Tells whether a version is one of those that are known. */
    static boolean isKnown(String version) {
        return migrations().containsKey(MigrationVersion.fromVersion(version));
    }

    /** Lists the tables that the migrations make, in the order of their making: others may be in the same database. */
    static Set<String> tables() {
        Set<String> tables = new LinkedHashSet<>();
        for (String script : migrations().values()) {
            CREATE_TABLE
                    .matcher(read(script))
                    .results()
                    .forEach(found -> tables.add(found.group(1).toLowerCase(Locale.ROOT)));
        }
        return tables;
    }

    private static SchemaStanding.Age age(String version, String newest) {
        int order = MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(newest));
        return order == 0
                ? SchemaStanding.Age.CURRENT
                : order < 0 ? SchemaStanding.Age.OLDER : SchemaStanding.Age.NEWER;
    }

    private Connection connect() {
        try {
            DriverManager.getDriver(settings.safeUrl());
        } catch (SQLException | RuntimeException e) {
            throw Database.unreadable(settings);
        }
        try {
            return DriverManager.getConnection(settings.safeUrl(), settings.user(), settings.password());
        } catch (SQLException e) {
            throw Database.notOpened(settings, e);
        }
    }

    private static Optional<String> version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery(HISTORY_EXISTS)) {
                if (!tables.next()) {
                    return Optional.empty();
                }
            }
            try (ResultSet latest = statement.executeQuery(LATEST)) {
                return latest.next() ? Optional.of(latest.getString(1)) : Optional.empty();
            }
        }
    }

    private SchemaChange to(FluentConfiguration flyway) {
        String before = version().orElse(null);
        try {
            flyway.load().migrate();
        } catch (FlywayException e) {
            throw SqlFailure.translate("migrate the database", e);
        }
        return new SchemaChange(before, version().orElseThrow());
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .locations("classpath:" + FOLDER)
                .placeholders(settings.kind().types())
                .dataSource(settings.safeUrl(), settings.user(), settings.password())
                .table(HISTORY);
    }

    /** Lists the migrations that this program brings, oldest first. */
    private static SortedMap<MigrationVersion, String> migrations() {
        SortedMap<MigrationVersion, String> migrations = new TreeMap<>();
        for (String script : scripts()) {
            Matcher name = SCRIPT.matcher(script);
            if (name.matches()) {
                migrations.put(MigrationVersion.fromVersion(name.group(1)), script);
            }
        }
        if (migrations.isEmpty()) {
            throw new IllegalStateException("there are no migrations in " + FOLDER);
        }
        return migrations;
    }

    private static List<String> scripts() {
        try {
            URL folder = Objects.requireNonNull(Schema.class.getResource("migration"), FOLDER);
            if (folder.openConnection() instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                try (JarFile file = jar.getJarFile()) {
                    return file.stream()
                            .map(JarEntry::getName)
                            .filter(name -> name.startsWith(FOLDER))
                            .map(name -> name.substring(name.lastIndexOf('/') + 1))
                            .toList();
                }
            }
            try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
                return files.map(file -> String.valueOf(file.getFileName())).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String script) {
        try (InputStream in = Schema.class.getResourceAsStream("migration/" + script)) {
            if (in == null) {
                throw new IllegalStateException("no migration " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
