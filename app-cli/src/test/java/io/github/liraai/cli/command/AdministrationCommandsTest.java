package io.github.liraai.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.liraai.cli.Captured;
import io.github.liraai.core.health.Outage;
import io.github.liraai.core.model.ModelKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator does by the command line, upon a store that no bot has open; every change leaves a line of the audit. */
@Timeout(60)
class AdministrationCommandsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456Z");

    @TempDir
    Path folder;

    private Captured lira(String... args) {
        return Captured.run(folder, Map.of(), args);
    }

    private Config done(String... args) {
        Captured captured = lira(args);
        assertThat(captured.exitCode()).as(captured.err()).isZero();
        return ConfigFactory.parseString(captured.out());
    }

    private List<? extends Config> listed(String... args) {
        Captured captured = lira(args);
        assertThat(captured.exitCode()).as(captured.err()).isZero();
        return ConfigFactory.parseString("list = " + captured.out()).getConfigList("list");
    }

    private List<String> audit(String... filters) {
        String[] line = new String[filters.length + 2];
        line[0] = "audit";
        line[1] = "--json";
        System.arraycopy(filters, 0, line, 2, filters.length);
        return listed(line).stream()
                .map(each -> each.getString("by") + " " + each.getString("action") + " " + each.getString("detail"))
                .toList();
    }

    @Test
    void peopleAreListedByPageAndLookedForByIdNameAndLevel() {
        FilledFolder folderOfPeople = new FilledFolder(folder);
        folderOfPeople.met("41", "Аня", "anya_01");
        folderOfPeople.met("42", "Boris", null);
        done("users", "set-level", "42", "subscriber", "--json");

        Captured first = lira("users", "list", "--limit", "1");
        Captured second = lira("users", "list", "--limit", "1", "--after", "41");

        assertThat(first.out()).contains("41").doesNotContain("Boris");
        assertThat(first.err()).contains("--after 41");
        assertThat(second.out()).contains("Boris");
        assertThat(second.err()).isEmpty();
        assertThat(found("--find", "@ANYA")).containsExactly("41");
        assertThat(found("--find", "аня")).containsExactly("41");
        assertThat(found("--find", "42")).containsExactly("42");
        assertThat(found("--level", "subscriber")).containsExactly("42");
        assertThat(found("--find", "nobody")).isEmpty();
    }

    private List<String> found(String... filters) {
        String[] line = new String[filters.length + 3];
        System.arraycopy(new String[] {"users", "list", "--json"}, 0, line, 0, 3);
        System.arraycopy(filters, 0, line, 3, filters.length);
        return listed(line).stream().map(each -> each.getString("id")).toList();
    }

    @Test
    void aCardShowsWhatBecameOfSomebodysRequests() {
        FilledFolder jobs = new FilledFolder(folder);
        jobs.met("7", "Anya", null);
        jobs.finished("7", NOW);
        jobs.waiting("7", NOW);

        Config card = done("users", "show", "7", "--json");

        assertThat(card.getInt("history.requests")).isEqualTo(2);
        assertThat(card.getInt("history.open")).isEqualTo(1);
        assertThat(card.getInt("history.failed")).isEqualTo(1);
        assertThat(lira("users", "show", "7").out()).contains("history: 2 requests, 1 open, 1 without a picture");
    }

    @Test
    void aCardShowsTheLastThreeRequestsAndTheirWordsOnlyWhenAskedForThem() {
        FilledFolder jobs = new FilledFolder(folder);
        jobs.met("7", "Anya", null);
        for (int day = 0; day < 4; day++) {
            jobs.finished("7", NOW.plus(Duration.ofDays(day)));
        }
        jobs.finished("8", NOW.plus(Duration.ofDays(9)));

        List<? extends Config> latest = done("users", "show", "7", "--json").getConfigList("latest");
        List<? extends Config> worded =
                done("users", "show", "7", "--json", "--prompts").getConfigList("latest");
        String read = lira("users", "show", "7", "--prompts").out();

        assertThat(latest)
                .extracting(each -> each.getString("accepted"))
                .containsExactly(
                        NOW.plus(Duration.ofDays(3)).toString(),
                        NOW.plus(Duration.ofDays(2)).toString(),
                        NOW.plus(Duration.ofDays(1)).toString());
        assertThat(latest).allMatch(each -> !each.hasPath("prompt") && each.hasPath("model"));
        assertThat(worded).allMatch(each -> each.getString("prompt").equals("тайный котик"));
        assertThat(read).contains("latest:", "FINISHED", "тайный котик");
    }

    @Test
    void aLevelIsSetForGoodOrUntilATimeInTheConfiguredZone() {
        Config raised = done("users", "set-level", "42", "subscriber", "--until", "2126-12-31", "--json");
        Config forGood = done("users", "set-level", "42", "subscriber", "--json");

        assertThat(raised.getString("levelUntil")).isEqualTo("2126-12-30T21:00:00Z");
        assertThat(forGood.getIsNull("levelUntil")).isTrue();
        assertThat(audit())
                .containsExactly(
                        "cli set-level subscriber until 2126-12-30T21:00:00Z -> subscriber",
                        "cli set-level user -> subscriber until 2126-12-30T21:00:00Z");
    }

    @Test
    void aPersonIsBlockedForDaysUntilATimeOrForGoodAndLetInAgain() {
        Instant before = Instant.now();
        Config forDays = done("users", "block", "42", "--days", "3", "--json");
        Config until = done("users", "block", "42", "--until", "2126-12-31T00:00:00Z", "--json");
        Config forGood = done("users", "block", "42", "--json");
        Config free = done("users", "unblock", "42", "--json");

        assertThat(Instant.parse(forDays.getString("blockedUntil")))
                .isBetween(
                        before.plus(Duration.ofDays(3)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(3)));
        assertThat(until.getString("blockedUntil")).isEqualTo("2126-12-31T00:00:00Z");
        assertThat(forGood.getIsNull("blockedUntil")).isTrue();
        assertThat(free.getBoolean("blocked")).isFalse();
        assertThat(audit())
                .hasSize(4)
                .startsWith("cli unblock blocked for good -> not blocked")
                .contains("cli block blocked until 2126-12-31T00:00:00Z -> blocked for good");
    }

    @Test
    void aResetGivesTheDayBack() {
        FilledFolder jobs = new FilledFolder(folder);
        jobs.met("7", "Anya", null);
        jobs.charged("7", Instant.now());

        int before = done("users", "show", "7", "--json").getInt("used");
        Captured reset = lira("users", "reset", "7", "--json");

        assertThat(before).isEqualTo(1);
        assertThat(reset.exitCode()).isZero();
        assertThat(reset.err()).contains("1 pictures no longer count");
        assertThat(ConfigFactory.parseString(reset.out()).getInt("used")).isZero();
        assertThat(audit()).singleElement().asString().startsWith("cli reset-quota 1 charged on ");
        assertThat(lira("ledger", "verify").exitCode()).isZero();
    }

    @Test
    void theAuditSinceATimeOfDayBeginsAtTheLastSuchTime() {
        done("users", "set-level", "42", "subscriber", "--json");
        Instant minuteAgo = Instant.now().minusSeconds(60);
        String time = DateTimeFormatter.ofPattern("HH:mm")
                .withZone(ZoneId.of("Europe/Moscow"))
                .format(minuteAgo);

        assertThat(audit("--since", time)).hasSize(1);
    }

    @Test
    void nobodyUnknownIsShownOrReset() {
        assertThat(lira("users", "show", "42").exitCode()).isEqualTo(1);
        assertThat(lira("users", "reset", "42").exitCode()).isEqualTo(1);
        assertThat(audit()).isEmpty();
    }

    @Test
    void aBroadcastIsShownWithHowManyWouldGetItAndSentOnlyWhenThatIsSaid() throws IOException {
        FilledFolder people = new FilledFolder(folder);
        people.met("41", "Аня", null);
        people.met("42", "Boris", null);
        Files.writeString(folder.resolve("words.txt"), "Мы переезжаем\n");

        Captured preview = lira("broadcast", "send", "words.txt");
        Config sent = done("broadcast", "send", "words.txt", "--yes", "--json");
        String number = Integer.toString(sent.getInt("id"));

        assertThat(preview.exitCode()).isZero();
        assertThat(preview.out()).contains("Мы переезжаем");
        assertThat(preview.err()).contains("2 people would get this");
        assertThat(sent.getString("stage")).isEqualTo("sending");
        assertThat(sent.getInt("unsent")).isEqualTo(2);
        assertThat(listed("broadcast", "list", "--json")).hasSize(1);
        assertThat(lira("broadcast", "show", number).out()).contains("to everybody: sending", "unsent: 2");
        assertThat(done("broadcast", "cancel", number, "--json").getString("stage"))
                .isEqualTo("canceled");
        assertThat(lira("broadcast", "cancel", number).err()).contains("over already");
        assertThat(audit())
                .containsExactly(
                        "cli cancel-broadcast #" + number + " after 0 of 2",
                        "cli broadcast #" + number + " to 2 people, 13 characters");
    }

    @Test
    void whatDoesNotFitIntoOneMessageIsRefusedWithItsCount() {
        new FilledFolder(folder).met("41", "Аня", null);

        Captured tooLong = lira("broadcast", "send", "--yes", "--text", "я".repeat(4097));

        assertThat(tooLong.exitCode()).isEqualTo(3);
        assertThat(tooLong.err()).contains("4097 characters", "4096");
        assertThat(lira("broadcast", "send", "--text", " ").exitCode()).isEqualTo(2);
        assertThat(lira("broadcast", "send").exitCode()).isEqualTo(2);
        assertThat(lira("broadcast", "send", "not-there.txt").err()).contains("not-there.txt");
        assertThat(lira("broadcast", "show", "7").exitCode()).isEqualTo(1);
        assertThat(audit()).isEmpty();
    }

    @Test
    void aMessageToOnePersonWaitsForABotAndIsAudited() {
        new FilledFolder(folder).met("41", "Аня", null);

        Captured message = lira("users", "message", "41", "Здравствуйте!");

        assertThat(message.exitCode()).isZero();
        assertThat(message.out()).contains("to 41: sending");
        assertThat(message.err()).contains("a running bot will");
        assertThat(lira("users", "message", "99", "Здравствуйте!").exitCode()).isEqualTo(1);
        assertThat(audit("--user", "41")).singleElement().asString().matches("cli message #\\d+, 13 characters");
    }

    @Test
    void maintenanceIsBegunShownAndEnded() {
        Captured on = lira("maintenance", "on", "--until", "2126-12-31 18:30", "--notice", "Чиним");
        Captured stats = lira("stats");
        Captured off = lira("maintenance", "off");
        Captured again = lira("maintenance", "off");

        assertThat(on.out()).contains("maintenance until 2126-12-31T15:30:00Z");
        assertThat(stats.out()).contains("maintenance until 2126-12-31T15:30:00Z: Чиним");
        assertThat(off.out()).contains("maintenance is over");
        assertThat(again.out()).contains("there was no maintenance");
        assertThat(again.exitCode()).isZero();
        assertThat(audit())
                .containsExactly(
                        "cli maintenance-off ended by hand", "cli maintenance-on until 2126-12-31T15:30:00Z: Чиним");
    }

    @Test
    void aModelAndAProviderArePausedShownAndResumed() {
        assertThat(lira("models", "pause", "hf-sd3-medium").out()).contains("hf-sd3-medium is paused");
        assertThat(lira("models", "pause", "hf-sd3-medium").out()).contains("was paused already");
        assertThat(lira("models", "pause", "--provider", "kie").exitCode()).isZero();

        List<? extends Config> paused = done("stats", "--json").getConfigList("paused");

        assertThat(paused)
                .extracting(each -> each.getString("kind") + " " + each.getString("name"))
                .containsExactly("model hf-sd3-medium", "provider kie");
        assertThat(lira("models", "resume", "hf-sd3-medium").out()).contains("paints again");
        assertThat(lira("models", "resume", "--provider", "kie").exitCode()).isZero();
        assertThat(done("stats", "--json").getConfigList("paused")).isEmpty();
        assertThat(audit())
                .containsExactly(
                        "cli resume-provider kie",
                        "cli resume-model hf-sd3-medium",
                        "cli pause-provider kie",
                        "cli pause-model hf-sd3-medium");
    }

    @Test
    void whatThereIsNotIsAnsweredWithWhatThereIs() throws IOException {
        Files.writeString(folder.resolve("lira.conf"), "caps { all = 10 }");

        Captured model = lira("models", "pause", "gone");
        Captured provider = lira("models", "pause", "--provider", "nobody");
        Captured cap = lira("caps", "raise", "kie");

        assertThat(List.of(model.exitCode(), provider.exitCode(), cap.exitCode()))
                .containsOnly(2);
        assertThat(model.err()).contains("there is no gone; there are: hf-sd3-medium, ");
        assertThat(provider.err()).contains("there is no nobody; there are: huggingface/");
        assertThat(cap.err()).contains("there is no kie; there are: all");
        assertThat(audit()).isEmpty();
    }

    @Test
    void aCapIsShownAndRaised() throws IOException {
        Files.writeString(folder.resolve("lira.conf"), "caps { all = 10, providers { kie = 2 } }");

        List<? extends Config> before = done("stats", "--json").getConfigList("asked");
        Captured raised = lira("caps", "raise", "kie");
        List<? extends Config> after = done("stats", "--json").getConfigList("asked");

        assertThat(before)
                .extracting(
                        each -> each.getString("scope") + " " + each.getInt("pictures") + " of " + each.getInt("limit"))
                .containsExactly("all 0 of 10", "kie 0 of 2");
        assertThat(raised.out()).contains("the cap of kie is raised for today");
        assertThat(after)
                .last()
                .satisfies(each -> assertThat(each.getInt("limit")).isEqualTo(4));
        assertThat(audit()).singleElement().asString().endsWith(": 2 -> 4");
    }

    @Test
    void theNumbersTellWhatIsInLineAndWhatFailed() {
        FilledFolder jobs = new FilledFolder(folder);
        jobs.waiting("1", Instant.now());
        jobs.finished("2", Instant.now());

        Config stats = done("stats", "--json");

        assertThat(stats.getInt("inLine")).isEqualTo(1);
        assertThat(stats.getInt("running")).isZero();
        assertThat(stats.getInt("askers")).isEqualTo(2);
        assertThat(stats.getConfig("failures").root().unwrapped()).containsEntry("error:timeout", 1);
        assertThat(lira("stats").out())
                .contains(
                        "1 in line, 0 running", "failures: 1 error:timeout: the time ran out", "asked:    all 0 of ∞");
    }

    @Test
    void theAuditIsFilteredAndTurnedInPages() {
        done("users", "set-level", "41", "subscriber", "--json");
        done("users", "set-level", "42", "subscriber", "--json");
        done("users", "block", "42", "--json");

        assertThat(audit("--user", "42")).hasSize(2);
        assertThat(audit("--action", "block")).hasSize(1);
        assertThat(audit("--by", "config")).isEmpty();
        assertThat(audit("--since", "2126-01-01")).isEmpty();
        assertThat(audit("--since", "2026-01-01", "--user", "41")).hasSize(1);
        Captured page = lira("audit", "--limit", "2");
        assertThat(page.out()).contains("block", "LINE");
        String more = page.err().strip();
        assertThat(more).contains("--before ");
        assertThat(audit("--before", more.substring(more.lastIndexOf(' ') + 1)))
                .containsExactly("cli set-level user -> subscriber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users set-level 1 user --until soon",
                "users set-level 1 user --until 2020-01-01",
                "users block 1 --days 0",
                "users block 1 --days 1 --until 2126-01-01",
                "users block 1 --until 2020-01-01",
                "users list --level Нет",
                "users reset",
                "maintenance",
                "maintenance on",
                "maintenance on --until 2020-01-01",
                "maintenance on --until soon",
                "models pause",
                "models pause a --provider b",
                "models pause A",
                "caps raise",
                "caps raise NO",
                "audit --limit 0",
                "audit --user a/b",
                "audit --before 0",
                "audit --since never"
            })
    void wrongUsageEndsWithTwoAndChangesNothing(String line) {
        Captured captured = lira(line.split(" "));

        assertThat(captured.exitCode()).as(captured.out()).isEqualTo(2);
        assertThat(captured.err()).isNotBlank();
        assertThat(audit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"caps.all = 0, caps.all", "caps.providers.nobody = 3, nobody", "caps.some = 3, some"})
    void aCapThatMakesNoSenseIsRefusedByItsName(String conf, String name) throws IOException {
        Files.writeString(folder.resolve("lira.conf"), conf);

        Captured captured = lira("stats");

        assertThat(captured.exitCode()).isEqualTo(2);
        assertThat(captured.err()).contains(name);
    }

    /** Bug: nothing showed that a model was gone, and nothing could be done but wait. */
    @Test
    void aModelThatIsGoneIsShownAndTakenBackByHand() {
        Instant since = Instant.parse("2026-11-23T09:00:00Z");
        new FilledFolder(folder)
                .with(store -> store.outages()
                        .begin(new Outage(
                                new ModelKey("gemini-flash-image"),
                                "gemini gemini-3.1-flash-image",
                                since,
                                2,
                                Instant.parse("2126-11-23T10:00:00Z"),
                                null)));
        String words =
                "gemini-flash-image is gone since 2026-11-23 12:00; asked about or tried again at 2126-11-23 13:00";

        assertThat(lira("models", "list").out()).endsWith(words + "\n");
        assertThat(lira("models", "list", "--gone").out()).isEqualTo(words + "\n");
        assertThat(listed("models", "list", "--json"))
                .filteredOn(model -> model.getString("key").equals("gemini-flash-image"))
                .singleElement()
                .satisfies(model -> assertThat(model.getString("outage.since")).isEqualTo("2026-11-23T09:00:00Z"));
        assertThat(lira("check").out()).contains("Model gone: ⚠️ " + words);

        assertThat(lira("models", "back", "gemini-2.5-flash").out()).isEqualTo("gemini-flash-image is offered again\n");
        assertThat(lira("models", "back", "gemini-flash-image").out()).isEqualTo("gemini-flash-image was not gone\n");
        assertThat(lira("models", "back", "nobody").exitCode()).isEqualTo(2);
        assertThat(lira("models", "back", "NOT A KEY").exitCode()).isEqualTo(2);

        assertThat(audit()).containsExactly("cli back-model gemini-flash-image, gone since 2026-11-23T09:00:00Z");
        assertThat(lira("models", "list", "--gone").out()).isEmpty();
        assertThat(lira("check").out()).doesNotContain("Model gone");
    }
}
