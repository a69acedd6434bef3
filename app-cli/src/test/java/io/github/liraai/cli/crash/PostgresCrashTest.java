package io.github.liraai.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three bots on one PostgreSQL that are killed again and again; {@code -Dlira.kills} says how often. */
class PostgresCrashTest {
    private static final int KILLS = Integer.getInteger("lira.kills", 20);
    private static final long SEED = Long.getLong("lira.seed", 1);

    @Test
    void whateverIsKilledNothingIsLostNorChargedOrBoughtTwice(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                CrashCampaign campaign = new CrashCampaign(folder, settings(postgres), 3, SEED)) {
            CrashCampaign.Report report = campaign.run(KILLS);

            System.out.println("Crash campaign on PostgreSQL, seed " + SEED + ": " + report.text());
            assertThat(report.killed()).isGreaterThanOrEqualTo(KILLS);
            assertThat(report.last().problems()).isEmpty();
            assertThat(report.last().pictures()).isPositive();
            assertThat(report.last().refunds()).isPositive();
        }
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres) {
        return Map.of(
                "LIRA_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "LIRA_DB_USER", "postgres",
                "LIRA_DB_PASSWORD", "none-is-asked-for");
    }
}
