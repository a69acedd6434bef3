package io.github.liraai.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A store on a real PostgreSQL, one server with one folder of pictures for all the tests of the module. */
final class PostgresTestStore extends TestStore {
    private @Nullable Server server;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        server = shared(context);
        super.beforeAll(context);
    }

    @Override
    PersistenceSettings settings(Path folder) {
        if (server == null) {
            throw new IllegalStateException("register the store as a static field");
        }
        String url = server.postgres.getJdbcUrl("postgres", "postgres");
        return PersistenceSettings.of(DatabaseSettings.of(url, "postgres", ""), server.spool)
                .withEngine(ENGINE);
    }

    /** Gives the one server of the module's tests. */
    static EmbeddedPostgres server(ExtensionContext context) {
        return shared(context).postgres;
    }

    private static Server shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Server.class, key -> new Server(), Server.class);
    }

    /** Stops the server when the last test has ended: its processes would outlive this one. */
    private static final class Server implements AutoCloseable {
        /** The usual ten seconds may pass on a busy machine. */
        private static final Duration LONGEST_START = Duration.ofSeconds(90);

        private final EmbeddedPostgres postgres;
        private final Path spool;

        Server() {
            try {
                spool = Files.createTempDirectory("lira-spool");
                postgres = EmbeddedPostgres.builder()
                        .setPGStartupWait(LONGEST_START)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
            TestStore.deleteAll(spool);
        }
    }
}
