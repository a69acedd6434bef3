package io.github.liraai.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema of a database, over connections of its own, since Flyway wants two and the pool may have one. Thread-safe. */
final class Schema {
    /** Flyway's own table. */
    static final String HISTORY = "lira_schema_history";

    private static final String FOLDER = "io/github/liraai/persistence/migration";
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

    /** Tells at which version it is; empty while there is none. */
    Optional<String> version() {
        return translated("read the schema's version", () -> current(flyway()));
    }

    /** Tells which version is the newest that is known. */
    static String newest() {
        return Arrays.stream(all()).map(Schema::versionOf).reduce("0", (before, after) -> after);
    }

    /** Tells whether a version is one of those that are known. */
    static boolean isKnown(String version) {
        return Arrays.stream(all()).map(Schema::versionOf).anyMatch(version::equals);
    }

    /** Lists the tables that the migrations make, in the order of their making: others may be in the same database. */
    static Set<String> tables() {
        Set<String> tables = new LinkedHashSet<>();
        for (MigrationInfo migration : all()) {
            CREATE_TABLE
                    .matcher(read(migration.getScript()))
                    .results()
                    .forEach(found -> tables.add(found.group(1).toLowerCase(Locale.ROOT)));
        }
        return tables;
    }

    private SchemaChange to(FluentConfiguration flyway) {
        return translated("migrate the database", () -> {
            String before = current(flyway).orElse(null);
            flyway.load().migrate();
            return new SchemaChange(before, current(flyway).orElseThrow());
        });
    }

    private static Optional<String> current(FluentConfiguration flyway) {
        return Optional.ofNullable(flyway.load().info().current()).map(Schema::versionOf);
    }

    private FluentConfiguration flyway() {
        return configuration(settings.kind())
                .dataSource(settings.safeUrl(), settings.user(), settings.password())
                .table(HISTORY);
    }

    private static FluentConfiguration configuration(DatabaseKind kind) {
        return Flyway.configure().locations("classpath:" + FOLDER).placeholders(kind.types());
    }

    /** Lists the migrations themselves: an empty database in memory has all of them before it. */
    private static MigrationInfo[] all() {
        return configuration(DatabaseKind.H2)
                .dataSource("jdbc:h2:mem:", "lira", "")
                .load()
                .info()
                .all();
    }

    private static String versionOf(MigrationInfo migration) {
        return String.valueOf(migration.getVersion());
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

    private static <T> T translated(String attempt, Supplier<T> work) {
        try {
            return work.get();
        } catch (FlywayException e) {
            throw SqlFailure.translate(attempt, e);
        }
    }
}
