package io.github.liraai.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three bots on one PostgreSQL that are killed again and again; {@code -Dlira.kills} says how often. */
class PostgresCrashTest {
    private static final int KILLS = Integer.getInteger("lira.kills", 20);
    private static final long SEED = Long.getLong("lira.seed", 1);

    @Test
    void whateverIsKilledNothingIsLostNorChargedOrBoughtTwice(@TempDir Path folder, @TempDir Path data)
            throws Exception {
        try (PostgresServer postgres = new PostgresServer(data.resolve("pg"));
                CrashCampaign campaign = new CrashCampaign(folder, postgres.settings(), 3, SEED)) {
            CrashCampaign.Report report = campaign.run(KILLS);

            System.out.println("Crash campaign on PostgreSQL, seed " + SEED + ": " + report.text());
            assertThat(report.killed()).isGreaterThanOrEqualTo(KILLS);
            assertThat(report.last().problems()).isEmpty();
            assertThat(report.last().pictures()).isPositive();
            assertThat(report.last().refunds()).isPositive();
        }
    }
}
