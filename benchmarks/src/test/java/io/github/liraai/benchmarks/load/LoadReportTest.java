package io.github.liraai.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadReportTest {
    private final Tally tally = new Tally();

    @Test
    void aRunWhereEachPictureHasAStatusIsCleanAndTellsTheirNumber() {
        tally.statusAfter(1_000_000);
        tally.pictureAt(5_000_000, 2_000_000);

        assertThat(report().isClean()).isTrue();
        assertThat(report().line()).contains("1 statuses", "each his own");
        assertThat(report().json()).contains("\"statuses\":1,");
    }

    @Test
    void aPictureWithoutAStatusIsNotClean() {
        tally.pictureAt(5_000_000, 2_000_000);

        assertThat(report().isClean()).isFalse();
        assertThat(report().line()).contains("NOT CLEAN: 0 statuses for 1 pictures");
    }

    @Test
    void whateverElseIsSaidIsNotClean() {
        tally.statusAfter(1_000_000);
        tally.pictureAt(5_000_000, 2_000_000);
        tally.otherMessage("the bot: try again later");

        assertThat(report().isClean()).isFalse();
        assertThat(report().line()).contains("1 other messages [the bot: try again later]");
    }

    private LoadReport report() {
        return new LoadReport(LoadPlan.parse(List.of()), tally, 1, 0, 0, 1, 1, 1, 1, true);
    }
}
