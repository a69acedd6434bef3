package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.core.mailing.SendMailings;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A broadcast against a Telegram that is strict about its limits, while people talk with the bot. */
@Timeout(120)
class StrictBroadcastTest {
    private static final int PEOPLE = 60;
    private static final long FIRST = 10_001;
    private static final int BLOCKED_EACH = 20;
    private static final int RETRY_AFTER = 7;
    private static final String TEXT = "We are moving house";

    private final BotHouse house = new BotHouse(TelegramSimulator.builder().strict(), TelegramSettings.Pacing.STRICT);
    private final SimulatedUser boss = house.telegram.user(1).named("Boss").speaking("en");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void eachGetsItOnceNoLimitIsBrokenAndTelegramIsLeftAloneWhenItSaysSo()
            throws InterruptedException, ExecutionException {
        bossAndPeopleCame();
        toldToWaitAt(FIRST + 10);
        toldToWaitAt(FIRST + 40);
        boss.says("/admin broadcast " + TEXT);
        boss.awaitText(TEXT);
        boss.tapsData("a:mg:1").awaitAnswer();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> sending = threads.submit(() -> {
                sender().look();
                return null;
            });
            for (long id = FIRST; id < FIRST + 10; id++) {
                person(id).says("/stats");
            }
            sending.get();
        }
        boss.awaitText("is done");
        house.awaitCalm();

        Mailing broadcast = house.mailings.find(new MailingId(1)).orElseThrow();
        assertThat(broadcast.tally().of(RecipientState.DELIVERED)).isEqualTo(PEOPLE + 1 - PEOPLE / BLOCKED_EACH);
        assertThat(broadcast.tally().of(RecipientState.CLOSED)).isEqualTo(PEOPLE / BLOCKED_EACH);
        assertThat(misled()).isEmpty();
        assertThat(house.telegram.faults().areUsedUp()).isTrue();
        assertThat(house.telegram.rateLimitViolations()).isZero();
        assertThat(house.telegram.callsDuringRetryAfter()).isZero();
    }

    private void bossAndPeopleCame() {
        boss.says("/start");
        boss.awaitText("Hello");
        house.lira()
                .manageAccess()
                .change(new AccessChange.SetLevel(new UserId("1"), new Actor("test"), LevelName.ADMIN));
        for (long id = FIRST; id < FIRST + PEOPLE; id++) {
            SimulatedUser person = person(id).join();
            house.directory.meet(
                    new UserId(Long.toString(id)),
                    new Profile("Person " + id, null, "en"),
                    new LevelName("user"),
                    house.clock.instant());
            if (hasBlocked(id)) {
                person.blocksBot();
            }
        }
    }

    private SimulatedUser person(long id) {
        return house.telegram.user(id);
    }

    private static boolean hasBlocked(long id) {
        return id % BLOCKED_EACH == 0;
    }

    private void toldToWaitAt(long id) {
        house.telegram
                .faults()
                .nextWhere(
                        1,
                        "sendMessage",
                        call -> Long.toString(id).equals(call.get("chat_id")),
                        Fault.tooManyRequests(RETRY_AFTER));
    }

    /** Waits in earnest, as the simulated Telegram's limits are in real time. */
    private SendMailings sender() {
        return SendMailings.of(new SendMailings.Setup(
                house.mailings,
                house.leases,
                house.intake().holder(),
                house.connection.mailings(),
                house.clock,
                Thread::sleep));
    }

    private List<String> misled() {
        List<String> misled = new ArrayList<>();
        for (long id = FIRST; id < FIRST + PEOPLE; id++) {
            long got = person(id).chat().fromBot().stream()
                    .filter(message -> message.text().equals(TEXT))
                    .count();
            if (got != (hasBlocked(id) ? 0 : 1)) {
                misled.add(id + " got it " + got + " times");
            }
        }
        return misled;
    }
}
