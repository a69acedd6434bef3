package io.github.liraai.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.liraai.cli.Captured;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationLedger.QuotaUse;
import io.github.liraai.core.generation.JobId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on jobs, upon a store that no bot has open. */
@Timeout(60)
class JobsCommandsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456Z");
    private static final Instant LATER = Instant.parse("2126-11-23T09:00:00Z");

    @TempDir
    Path folder;

    private Captured lira(String... args) {
        return Captured.run(folder, Map.of(), args);
    }

    private FilledFolder jobs() {
        return new FilledFolder(folder);
    }

    private List<? extends Config> listed(String... args) {
        String[] line = new String[args.length + 3];
        System.arraycopy(new String[] {"jobs", "list", "--json"}, 0, line, 0, 3);
        System.arraycopy(args, 0, line, 3, args.length);
        Captured captured = lira(line);
        assertThat(captured.exitCode()).as(captured.err()).isZero();
        return ConfigFactory.parseString("{ jobs = " + captured.out() + " }").getConfigList("jobs");
    }

    private static List<String> ids(List<? extends Config> jobs) {
        return jobs.stream().map(job -> job.getString("id")).toList();
    }

    @Test
    void whatIsNotFinishedIsListedOldestFirstAndWithoutTheWords() {
        FilledFolder jobs = jobs();
        JobId second = jobs.painted("2", NOW.minusSeconds(5));
        JobId first = jobs.waiting("1", NOW.minusSeconds(10));
        jobs.finished("1", NOW);

        Captured table = lira("jobs", "list");

        assertThat(ids(listed())).containsExactly(first.value(), second.value());
        assertThat(table.out())
                .contains(first.value(), "WAITING", second.value(), "PAINTED", "hf-sd3-medium", "ATTEMPTS")
                .doesNotContain("котик");
        assertThat(lira("jobs", "list", "--prompts").out()).contains("тайный котик");
        assertThat(listed("--prompts").getFirst().getString("prompt")).isEqualTo("тайный котик");
    }

    @Test
    void theListIsNarrowedAndTurnedInPages() {
        FilledFolder jobs = jobs();
        JobId stuck = jobs.waiting("1", Instant.EPOCH);
        JobId calling = jobs.calling("2", LATER);
        JobId finished = jobs.finished("2", LATER.plusSeconds(1));

        assertThat(ids(listed("--stuck"))).containsExactly(stuck.value());
        assertThat(ids(listed("--user", "2"))).containsExactly(calling.value());
        assertThat(ids(listed("--state", "calling,FINISHED"))).containsExactly(finished.value(), calling.value());
        assertThat(ids(listed("--state", "waiting", "--state", "calling")))
                .containsExactly(stuck.value(), calling.value());
        assertThat(ids(listed("--all"))).containsExactly(finished.value(), calling.value(), stuck.value());
        assertThat(ids(listed("--all", "--limit", "1", "--after", finished.value())))
                .containsExactly(calling.value());
        assertThat(lira("jobs", "list", "--all", "--limit", "1").err()).contains("--after " + finished.value());
    }

    @Test
    void aJobIsShownWithAllThatIsKnownButTheWords() {
        JobId painted = jobs().painted("7", NOW);

        Captured shown = lira("jobs", "show", painted.value());
        Config json = ConfigFactory.parseString(
                lira("jobs", "show", painted.value(), "--json").out());

        assertThat(shown.out())
                .contains(
                        "state: PAINTED", "requestKey: test:1", "held: 1", "charged: 0", "deliveries: 3", "due: " + NOW)
                .doesNotContain("котик");
        assertThat(json.getString("details.model")).isEqualTo("hf-sd3-medium");
        assertThat(json.getConfigList("details.pictures")).hasSize(1);
        assertThat(json.getString("schedule.due")).isEqualTo(NOW.toString());
        assertThat(json.getIsNull("schedule.pickedBy")).isTrue();
        assertThat(json.hasPathOrNull("prompt")).isFalse();
        assertThat(lira("jobs", "show", painted.value(), "--prompts").out()).contains("тайный котик");
    }

    @Test
    void aFinishedJobShowsItsCauseInWords() {
        JobId finished = jobs().finished("7", NOW);

        assertThat(lira("jobs", "show", finished.value()).out())
                .contains("cause: error:timeout", "reason: the time ran out", "schedule: -");
    }

    @Test
    void aPausedJobIsMadeDueAndTheAuditNamesTheCommand() {
        JobId painted = jobs().painted("7", LATER);

        Captured retried = lira("jobs", "retry", painted.value(), "--json");

        assertThat(retried.exitCode()).as(retried.err()).isZero();
        Config job = ConfigFactory.parseString(retried.out());
        assertThat(Instant.parse(job.getString("nextRun"))).isBefore(LATER);
        assertThatTheAuditHas("7", "retry-job", "job " + painted.value() + " was PAINTED");
    }

    private List<AuditEntry> audit() {
        return jobs().with(store -> store.directory().audit(10));
    }

    private void assertThatTheAuditHas(String user, String action, String detail) {
        assertThat(audit()).singleElement().satisfies(entry -> {
            assertThat(entry.by().name()).isEqualTo("cli");
            assertThat(entry.user()).isEqualTo(new UserId(user));
            assertThat(entry.action()).isEqualTo(action);
            assertThat(entry.detail()).isEqualTo(detail);
        });
    }

    @Test
    void whatMayHaveBeenBoughtIsNeitherTriedAgainNorGivenUp() {
        JobId calling = jobs().calling("7", NOW);

        Captured retried = lira("jobs", "retry", calling.value());
        Captured cancelled = lira("jobs", "cancel", calling.value());

        assertThat(retried.exitCode()).isEqualTo(3);
        assertThat(retried.err()).contains("CALLING", "may have been bought");
        assertThat(cancelled.exitCode()).isEqualTo(3);
        assertThat(cancelled.err()).contains("CALLING", "may have been paid for");
        assertThat(audit()).isEmpty();
    }

    @Test
    void whatIsOverIsRefusedWithWhatToDoInstead() {
        JobId finished = jobs().finished("7", NOW);

        assertThat(lira("jobs", "retry", finished.value()))
                .returns(3, Captured::exitCode)
                .satisfies(said -> assertThat(said.err()).contains("asks again"));
        assertThat(lira("jobs", "cancel", finished.value()).exitCode()).isEqualTo(3);
    }

    @Test
    void aWaitingJobIsGivenUpAndItsHoldGivenBack() {
        JobId waiting = jobs().waiting("7", NOW);

        Captured cancelled = lira("jobs", "cancel", waiting.value(), "--json");

        assertThat(cancelled.exitCode()).as(cancelled.err()).isZero();
        Config job = ConfigFactory.parseString(cancelled.out());
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("details.cause")).isEqualTo("error:canceled");
        assertThat(use("7")).isEqualTo(QuotaUse.NONE);
        assertThatTheAuditHas("7", "cancel-job", "job " + waiting.value() + " was WAITING");
        assertThat(lira("ledger", "verify").exitCode()).isZero();
    }

    @Test
    void picturesThatCannotBeDeliveredAreGivenUp() {
        JobId painted = jobs().painted("7", NOW);

        assertThat(lira("jobs", "cancel", painted.value()).out()).contains("cause: error:undeliverable");
        assertThat(use("7")).isEqualTo(QuotaUse.NONE);
    }

    private QuotaUse use(String user) {
        return jobs().with(store -> store.ledger().use(new UserId(user), FilledFolder.CALENDAR.dayOf(NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "retry", "cancel"})
    void aJobThatNobodyKnowsIsAFailure(String command) {
        Captured captured = lira("jobs", command, "nob0d1esj0batall");

        assertThat(captured.exitCode()).isEqualTo(1);
        assertThat(captured.err()).contains("there is no job nob0d1esj0batall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jobs",
                "jobs list --limit 0",
                "jobs list --state DONE",
                "jobs list --user a/b",
                "jobs list --after 5",
                "jobs list --all --stuck",
                "jobs show",
                "jobs show NOBODY",
                "jobs retry котик",
                "db",
                "db backup",
                "db restore"
            })
    void wrongUsageEndsWithTwoAndAReason(String line) {
        Captured captured = lira(line.split(" "));

        assertThat(captured.exitCode()).isEqualTo(2);
        assertThat(captured.err()).isNotBlank();
        assertThat(captured.out()).isEmpty();
    }
}
