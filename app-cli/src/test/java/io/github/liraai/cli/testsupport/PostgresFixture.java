package io.github.liraai.cli.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;

/** Makes ready for PostgreSQL servers of the tests. */
public final class PostgresFixture {
    /** The usual ten seconds may pass on a busy machine. */
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private PostgresFixture() {}

    /** Begins one that may take its time to start. */
    public static EmbeddedPostgres.Builder anyServer() {
        return EmbeddedPostgres.builder().setPGStartupWait(LONGEST_START);
    }
}
