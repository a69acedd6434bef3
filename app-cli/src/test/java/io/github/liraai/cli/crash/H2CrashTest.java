package io.github.liraai.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bot on an H2 file that is killed again and again; {@code -Dlira.kills} says how often. */
class H2CrashTest {
    private static final int KILLS = Integer.getInteger("lira.kills", 20);
    private static final long SEED = Long.getLong("lira.seed", 1);

    @Test
    void whateverIsKilledNothingIsLostNorChargedOrBoughtTwice(@TempDir Path folder) throws Exception {
        try (CrashCampaign campaign = new CrashCampaign(folder, Map.of(), 1, SEED)) {
            CrashCampaign.Report report = campaign.run(KILLS);

            System.out.println("Crash campaign on H2, seed " + SEED + ": " + report.text());
            assertThat(report.killed()).isGreaterThanOrEqualTo(KILLS);
            assertThat(report.last().problems()).isEmpty();
            assertThat(report.last().pictures()).isPositive();
            assertThat(report.last().refunds()).isPositive();
        }
    }
}
