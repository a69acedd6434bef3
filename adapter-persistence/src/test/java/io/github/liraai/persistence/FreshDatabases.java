package io.github.liraai.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes databases that nobody has used yet. To be registered as a static field. */
final class FreshDatabases implements BeforeAllCallback {
    private @Nullable EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext context) {
        server = PostgresTestStore.server(context);
    }

    /** Gives the settings of one; its pictures and, for H2, its file are in a folder of its own. */
    PersistenceSettings of(DatabaseKind kind, Path folder) {
        String name = "fresh_" + UUID.randomUUID().toString().replace('-', '_');
        Path own = folder.resolve(name);
        DatabaseSettings database = switch (kind) {
            case H2 -> DatabaseSettings.file(own.resolve("lira"));
            case POSTGRESQL -> postgres(name);
        };
        return PersistenceSettings.of(database, own.resolve("spool")).withEngine(TestStore.ENGINE);
    }

    private DatabaseSettings postgres(String name) {
        EmbeddedPostgres postgres = Objects.requireNonNull(server);
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return DatabaseSettings.of(postgres.getJdbcUrl("postgres", name), "postgres", "");
    }
}
