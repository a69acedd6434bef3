package io.github.liraai.cli.crash;

import io.github.liraai.cli.testsupport.PostgresFixture;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL that can be stopped and started again where it was. For one thread. */
final class PostgresServer implements AutoCloseable {
    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    PostgresServer(Path data) throws IOException {
        this.data = data;
        this.running = PostgresFixture.anyServer()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
        this.port = running.getPort();
    }

    /** Gives the settings of a bot on it. */
    Map<String, String> settings() {
        return Map.of(
                "LIRA_DB_URL", running.getJdbcUrl("postgres", "postgres"),
                "LIRA_DB_USER", "postgres",
                "LIRA_DB_PASSWORD", "none-is-asked-for");
    }

    void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        try {
            running = PostgresFixture.anyServer()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
