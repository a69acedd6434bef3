package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AdministratorNews;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.MailingStore.Step;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.CapUse;
import io.github.liraai.core.operation.Maintenance;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.simulator.SimulatedUser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The administration in the chat, and what it does to people. */
@Timeout(60)
class AdministrationTest {
    private static final UserId BOSS = new UserId("1");
    private static final UserId ANNA = new UserId("1001");
    private static final Actor TEST = new Actor("test");

    private final BotHouse house = new BotHouse();
    private final SimulatedUser boss = house.telegram.user(1).named("Boss").speaking("en");
    private final SimulatedUser anna = house.telegram.user(1001).named("Анна").speaking("ru");

    private void promoteBoss() {
        boss.says("/start");
        boss.awaitText("Hello");
        house.lira().manageAccess().change(new AccessChange.SetLevel(BOSS, TEST, LevelName.ADMIN));
    }

    private void annaCame() {
        anna.says("/start");
        anna.awaitText("Привет");
    }

    private Member anna() {
        return house.directory.find(ANNA).orElseThrow();
    }

    private AuditEntry latest() {
        return house.audit.entries().getLast();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aStrangerGetsTheHelpTextALineOfTheAuditAndAdministratorsHearOfItOnce() {
        promoteBoss();

        anna.says("/admin");
        anna.awaitText("Как получить картинку");
        String news = boss.awaitText("tried to open /admin").text();
        anna.says("/admin users");
        house.awaitCalm();

        assertThat(news).contains("Анна", "1001");
        assertThat(house.audit.entries())
                .extracting(AuditEntry::action)
                .containsExactly("set-level", "turned-away", "turned-away");
        assertThat(latest().user()).isEqualTo(ANNA);
    }

    @Test
    void theHomeShowsNumbersAndTurnsToPeopleAndACard() {
        promoteBoss();
        annaCame();

        boss.says("/admin");
        String home = boss.awaitText("Administration").text();
        boss.tapsData("a:ppl:").awaitAnswer();
        boss.awaitText("Tap to open a card");
        boss.tapsData("a:u:1001").awaitAnswer();
        String card = boss.awaitText("Id: 1001").text();

        assertThat(home).contains("In line: 0", "People in all: 2", "all together: ░░░░░░░░░░ 0 of 1000");
        assertThat(card).contains("Анна", "Level: User", "Today: 0/3", "Requests in all: 0");
    }

    @Test
    void peopleAreFoundByNameAndById() {
        promoteBoss();
        annaCame();

        boss.says("/admin анн");
        boss.awaitText("Id: 1001");
        boss.says("/admin 1001");
        boss.awaitMessage(message -> message.text().contains("Id: 1001"));
        boss.says("/admin nobody");
        boss.awaitText("Nobody was found");
    }

    @Test
    void aLevelIsSetByButtonAndUntilADateByCommand() {
        promoteBoss();
        annaCame();
        boss.says("/admin 1001");
        boss.awaitText("Id: 1001");

        boss.tapsData("a:lv:1001:subscriber").awaitAnswer();
        boss.awaitText("Done");
        LevelName byButton = anna().level();
        boss.says("/admin level 1001 subscriber 2026-12-31");
        boss.awaitText("it ends on 31 December");

        assertThat(byButton).isEqualTo(new LevelName("subscriber"));
        assertThat(anna().levelUntil()).isEqualTo(Instant.parse("2026-12-30T21:00:00Z"));
        assertThat(latest().by()).isEqualTo(Actor.of(BOSS));
        assertThat(latest().action()).isEqualTo("set-level");
    }

    @Test
    void whatCannotBeIsAnsweredAndChangesNothing() {
        promoteBoss();
        annaCame();

        boss.says("/admin level 1001 gold");
        boss.awaitText("There is no “gold”. There are: user, subscriber, admin");
        boss.says("/admin level 1001 subscriber soon");
        boss.awaitText("I do not understand the time “soon”");
        boss.says("/admin block 1001 2020-01-01");
        boss.awaitText("That time is over already");
        boss.says("/admin reset");
        boss.awaitText("Who? Give an id, an @name or a name, such as: /admin reset 42");
        boss.says("/admin message");
        boss.awaitText("such as: /admin message 42");
        boss.says("/admin level 1001");
        boss.awaitText("Which level? There are: user, subscriber, admin");
        boss.says("/admin maintenance");
        boss.awaitText("Say when it ends");
        boss.says("/admin maintenance soon");
        boss.awaitText("I do not understand the time “soon”");

        assertThat(house.audit.entries()).hasSize(1);
    }

    @Test
    void whoIsMeantIsFoundByHandleOrNameAndNobodyElseIsMade() {
        promoteBoss();
        annaCame();
        SimulatedUser annabel =
                house.telegram.user(1002).named("Annabel").username("anna_b").speaking("en");
        annabel.says("/start");
        annabel.awaitText("Hello");

        boss.says("/admin level @ANNA_B subscriber");
        boss.awaitText("Level: Subscriber");
        boss.says("/admin block анна 7");
        boss.awaitText("Blocked, it ends");
        boss.says("/admin block @john");
        boss.awaitText("I have not yet seen such a person: “@john”");
        boss.says("/admin unblock 4242");
        boss.awaitText("I have not yet seen such a person: “4242”");
        boss.says("/admin message @anna_b Hi");
        boss.awaitText("Hi");

        assertThat(house.directory.find(new UserId("1002")).orElseThrow().level())
                .isEqualTo(new LevelName("subscriber"));
        assertThat(anna().block()).isNotNull();
        assertThat(house.directory.find(new UserId("@john"))).isEmpty();
        assertThat(house.directory.find(new UserId("4242"))).isEmpty();
    }

    @Test
    void ofSeveralWhoMayBeMeantNoneIsChangedAndAllAreShown() {
        promoteBoss();
        annaCame();
        SimulatedUser other = house.telegram.user(1002).named("Анна-Мария").speaking("ru");
        other.says("/start");
        other.awaitText("Привет");

        boss.says("/admin block анна");
        String several = boss.awaitText("“анна” finds several people").text();

        assertThat(several).contains("/admin block 42");
        assertThat(house.audit.entries()).hasSize(1);
    }

    @Test
    void anUnseenIdIsGivenALevelWithoutAClaimThatItWasHere() {
        promoteBoss();
        SimulatedUser agent = house.telegram.user(1002).named("Agent 4242").speaking("en");
        agent.says("/start");
        agent.awaitText("Hello");

        boss.says("/admin level 4242 subscriber");
        String card = boss.awaitText("I have not yet seen this person").text();

        assertThat(card).contains("Level: Subscriber", "Last seen: unknown");
        assertThat(house.directory.find(new UserId("4242")).orElseThrow().level())
                .isEqualTo(new LevelName("subscriber"));
    }

    @Test
    void somebodyIsBlockedForDaysAndLetInAgain() {
        promoteBoss();
        annaCame();
        boss.says("/admin 1001");
        boss.awaitText("Id: 1001");
        Instant before = house.clock.instant();

        boss.tapsData("a:bl:1001:7").awaitAnswer();
        boss.awaitText("Blocked, it ends");
        Instant week = Objects.requireNonNull(anna().block()).until();
        boss.tapsData("a:ub:1001").awaitAnswer();
        Await.until("she is let in", () -> anna().block() == null);
        boss.tapsData("a:bl:1001:30").awaitAnswer();
        Await.until("she is shut out", () -> anna().block() != null);

        assertThat(week).isBetween(before.plus(Duration.ofDays(7)).minusSeconds(60), before.plus(Duration.ofDays(8)));
        assertThat(house.audit.entries())
                .extracting(AuditEntry::action)
                .containsExactly("set-level", "block", "unblock", "block");
    }

    @Test
    void makingAnAdministratorAndBlockingForGoodAskFirst() {
        promoteBoss();
        annaCame();
        boss.says("/admin 1001");
        boss.awaitText("Id: 1001");

        boss.tapsData("a:bl:1001:0").awaitAnswer();
        String block = boss.awaitText("for good?").text();
        boss.tapsData("a:u:1001").awaitAnswer();
        boss.awaitText("Last seen");
        boss.tapsData("a:lv:1001:admin").awaitAnswer();
        String appoint = boss.awaitText("an administrator?").text();
        int linesBefore = house.audit.entries().size();
        boss.tapsData("a:y:lv:1001:admin").awaitAnswer();
        boss.awaitText("Level: Administrator");

        assertThat(block).contains("Анна", "1001");
        assertThat(appoint).contains("Анна", "1001");
        assertThat(linesBefore).isEqualTo(1);
        assertThat(anna().level()).isEqualTo(LevelName.ADMIN);
        assertThat(anna().block()).isNull();
    }

    @Test
    void makingAnAdministratorAndBlockingForGoodAskFirstWhenTheyAreTypedToo() {
        promoteBoss();
        annaCame();

        boss.says("/admin block 1001");
        String block = boss.awaitText("for good?").text();
        boss.says("/admin level 1001 admin 2026-12-31");
        String appoint = boss.awaitText("an administrator?").text();
        int linesBefore = house.audit.entries().size();
        boss.tapsData("a:y:lu:" + Instant.parse("2026-12-30T21:00:00Z").getEpochSecond() + ":1001:admin")
                .awaitAnswer();
        boss.awaitText("Level: Administrator, it ends on 31 December");
        boss.says("/admin level 1001 admin");
        boss.awaitMessage(message ->
                message.text().contains("an administrator?") && !message.text().contains("ends"));
        boss.says("/admin block 1001 0");
        boss.tapsData("a:y:bl:1001:0").awaitAnswer();
        boss.awaitText("Blocked for good");

        assertThat(block).contains("Анна", "1001");
        assertThat(appoint).contains("Анна", "1001", "31 December");
        assertThat(linesBefore).isEqualTo(1);
        assertThat(anna().levelUntil()).isEqualTo(Instant.parse("2026-12-30T21:00:00Z"));
        assertThat(house.audit.entries())
                .extracting(AuditEntry::action)
                .containsExactly("set-level", "set-level", "block");
    }

    @Test
    void ofManyWhoAreFoundTheFirstAreShownAndItIsSaidThatThereAreMore() {
        promoteBoss();
        for (int i = 0; i < 9; i++) {
            house.directory.meet(
                    new UserId("200" + i),
                    new Profile("Ann " + i, null, "en"),
                    new LevelName("user"),
                    house.clock.instant());
        }

        boss.says("/admin ann");
        String nine = boss.awaitText("More than 8 were found").text();
        boss.says("/admin ann 3");
        boss.awaitText("Id: 2003");

        assertThat(nine).contains("Give more of the name");
    }

    @Test
    void theAuditOfOnePersonHasPagesAndLeadsBackToTheNewestOfTheSame() {
        promoteBoss();
        annaCame();
        for (int i = 0; i < 12; i++) {
            house.lira().manageAccess().change(new AccessChange.BlockUser(ANNA, TEST, new Block(null)));
        }
        boss.says("/admin 1001");
        boss.awaitText("Id: 1001");

        boss.tapsData("a:ul:1001").awaitAnswer();
        String newest = boss.awaitText("only: Анна (1001)").text();
        boss.tapsData("a:ul:4:1001").awaitAnswer();
        String oldest = boss.awaitMessage(message -> message.text().lines().count() == 3)
                .text();
        boss.tapsData("a:ul:1001").awaitAnswer();
        boss.awaitMessage(message -> message.text().equals(newest));

        assertThat(newest.lines()).hasSize(11);
        assertThat(oldest).contains("only: Анна (1001)").doesNotContain("Boss");
    }

    @Test
    void aButtonShowsHowABroadcastStandsWhenItsTurnComesAndNotWhenItWasTapped() {
        promoteBoss();
        boss.says("/admin broadcast Hi");
        boss.awaitText("Hi");
        boss.tapsData("a:mg:1").awaitAnswer();
        boss.awaitText("is under way");
        Step.Send sent = (Step.Send) house.mailings.next(1, house.clock.instant());
        CountDownLatch held = new CountDownLatch(1);
        house.connection.lanes().submit(1, () -> awaitQuietly(held));

        boss.tapsData("a:mc:1").awaitAnswer();
        house.mailings.settle(sent, RecipientState.DELIVERED, house.clock.instant());
        held.countDown();
        String card = boss.awaitText("was stopped").text();

        assertThat(card).contains("Delivered: 1").doesNotContain("Unknown");
    }

    @Test
    void howABroadcastStandsIsShownInTheTurnOfTheChat() {
        promoteBoss();
        boss.says("/admin broadcast Hi");
        boss.awaitText("Hi");
        boss.tapsData("a:mg:1").awaitAnswer();
        boss.awaitText("is under way");
        house.awaitCalm();
        house.mailings.cancel(new MailingId(1), TEST, house.clock.instant());
        CountDownLatch held = new CountDownLatch(1);
        house.connection.lanes().submit(1, () -> awaitQuietly(held));
        long before = house.telegram.countCalls("editMessageText");

        house.connection.mailings().show(house.mailings.find(new MailingId(1)).orElseThrow(), List.of());
        long whileHeld = house.telegram.countCalls("editMessageText");
        held.countDown();
        boss.awaitText("was stopped");

        assertThat(whileHeld).isEqualTo(before);
    }

    @Test
    void failuresAreSaidInWordsAndWhatWasCancelledIsNone() {
        promoteBoss();
        annaCame();
        house.painter.rejects(Cause.CONTENT_BLOCKED);

        anna.says("/generate котик");
        anna.awaitText("фильтр безопасности");
        boss.says("/admin");
        String home = boss.awaitText("Administration").text();

        assertThat(home).contains("Failures today: the safety filter – 1.").doesNotContain("error:");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theDaysUseIsReset() {
        promoteBoss();
        annaCame();
        anna.says("/generate котик");
        anna.awaitPhoto();
        Await.until("it is charged", () -> house.ledger.unfinished(ANNA).isEmpty());

        boss.says("/admin reset 1001");
        String card = boss.awaitText("no longer counts").text();

        assertThat(card).contains("1 picture no longer counts", "Today: 0/3", "Pictures: 1");
        assertThat(latest().action()).isEqualTo("reset-quota");
    }

    @Test
    void maintenanceIsToldToPeopleWithItsEndAndNoticeAndEndsByButton() {
        promoteBoss();
        annaCame();

        boss.says("/admin maintenance 18:30 Скоро вернёмся");
        boss.awaitText("Maintenance, it ends at 18:30");
        anna.says("/generate котик");
        String refused = anna.awaitText("технические работы").text();
        boss.tapsData("a:mx").awaitAnswer();
        Await.until("it is over", () -> house.lira().operation().maintenance().isEmpty());
        anna.says("/generate котик");
        anna.awaitPhoto();

        assertThat(refused).contains("Продолжим в 18:30", "Скоро вернёмся", "Ничего не списано");
        assertThat(house.audit.entries())
                .extracting(AuditEntry::action)
                .containsExactly("set-level", "maintenance-on", "maintenance-off");
    }

    @Test
    void aModelIsPausedAndResumedByButtonAndPeopleAreToldSo() {
        promoteBoss();
        annaCame();
        anna.says("/generate");
        anna.awaitText("Выберите модель");
        boss.says("/admin");
        boss.awaitText("Administration");
        boss.tapsData("a:mod").awaitAnswer();
        boss.awaitText("Providers and models");

        boss.tapsData("a:pm:hf-sd3-medium").awaitAnswer();
        boss.awaitText("Done");
        String notice = anna.tapsData("img_hf-sd3-medium").awaitAnswer().text();
        boss.tapsData("a:rm:hf-sd3-medium").awaitAnswer();
        Await.until("it paints again", () -> house.lira().operation().pauses().isEmpty());

        assertThat(notice).contains("отдыхает");
        assertThat(house.audit.entries())
                .extracting(AuditEntry::action)
                .containsExactly("set-level", "pause-model", "resume-model");
    }

    @Test
    void theAuditIsReadInPages() {
        promoteBoss();
        for (int i = 0; i < 12; i++) {
            house.lira().manageAccess().change(new AccessChange.BlockUser(ANNA, TEST, new Block(null)));
        }
        boss.says("/admin");
        boss.awaitText("Administration");

        boss.tapsData("a:log:").awaitAnswer();
        String newest = boss.awaitText("newest first").text();
        boss.tapsData("a:log:4").awaitAnswer();
        String oldest = boss.awaitText("test – set the level, Boss (1): User → Administrator")
                .text();

        assertThat(newest.lines()).hasSize(11);
        assertThat(oldest.lines()).hasSize(4);
    }

    @Test
    void theAuditIsReadByActionAndByAuthorWithNamesAndTimesOfTheHouse() {
        promoteBoss();
        annaCame();
        boss.says("/admin level 1001 subscriber 2026-12-31");
        boss.awaitText("it ends on 31 December");

        boss.says("/admin log unblock");
        boss.awaitText("No lines yet");
        boss.says("/admin log @boss");
        boss.awaitText("I have not yet seen such a person");
        boss.says("/admin log Boss");
        String byBoss = boss.awaitText("only: Boss (1)").text();

        assertThat(byBoss.lines())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("Boss (1) – set the level, Анна (1001): User → Subscriber until 31.12.2026 00:00");
    }

    @Test
    void aReachedCapIsToldWithAButtonThatRaisesItOnce() {
        promoteBoss();
        CapScope scope = new CapScope.Provider(new ProviderName("test"));
        QuotaDay today = new QuotaDay(LocalDate.of(2026, 11, 23));
        CapStatus reached = new CapStatus(
                scope, today, new CapUse(500, 0), OptionalInt.of(500), Instant.parse("2026-11-23T21:00:00Z"));

        AdministratorNews.Result told =
                house.capNews().tell(house.directory.find(BOSS).orElseThrow(), reached);
        String news = boss.awaitText("daily cap is reached").text();
        boss.tapsData("a:cap:2026-11-23:0:test").awaitAnswer();
        boss.awaitText("Done");

        assertThat(told).isEqualTo(AdministratorNews.Result.SETTLED);
        assertThat(news).contains("test: 500 of 500", "at 00:00");
        assertThat(house.operation.read(today).use(scope)).isEqualTo(new CapUse(0, 1));
        assertThat(latest().action()).isEqualTo("resume-cap");
    }

    @Test
    void whoIsNoLongerAnAdministratorFindsTheButtonsDead() {
        promoteBoss();
        annaCame();
        boss.says("/admin 1001");
        boss.awaitText("Id: 1001");
        house.lira().manageAccess().change(new AccessChange.SetLevel(BOSS, TEST, new LevelName("user")));

        String notice = boss.tapsData("a:bl:1001:0").awaitAnswer().text();

        assertThat(notice).contains("no longer works");
        assertThat(anna().block()).isNull();
    }

    @Test
    void aNoticeOfAdministratorsIsNeverReadAsMarkup() {
        annaCame();
        house.lira()
                .administration()
                .orElseThrow()
                .manage()
                .beginMaintenance(new Maintenance(house.clock.instant().plusSeconds(600), "<b>_*[`{0}$1\\"), TEST);

        anna.says("/generate котик");

        assertThat(anna.awaitText("технические работы").text()).endsWith("<b>_*[`{0}$1\\");
    }
}
