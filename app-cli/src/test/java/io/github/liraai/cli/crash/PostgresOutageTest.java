package io.github.liraai.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three bots whose PostgreSQL is away for a while under load; {@code -Dlira.outage} says how many seconds. */
class PostgresOutageTest {
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("lira.outage", 5));

    @Test
    void whenTheDatabaseComesBackEverythingIsFinishedAndNothingLost(@TempDir Path folder, @TempDir Path data)
            throws Exception {
        try (PostgresServer postgres = new PostgresServer(data.resolve("pg"));
                CrashCampaign campaign = new CrashCampaign(folder, postgres.settings(), 3, 1)) {
            Books.Result result = campaign.through(postgres::stop, OUTAGE, postgres::start);

            assertThat(result.problems()).isEmpty();
            assertThat(result.pictures()).isGreaterThan(result.refunds());
        }
    }
}
