package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.ManageOperation;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.Player;
import io.github.liraai.simulator.SimulatedGroup;
import io.github.liraai.simulator.TelegramSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many people at once, a group, somebody who asks and asks, and some chats that Telegram has left alone for a while, against a Telegram
 * that is strict about its limits. In short in the ordinary build; {@code -Plong} has 200 people ask for two minutes.
 */
@Timeout(600)
class StrictLimitsTest {
    private static final int USERS = Integer.getInteger("lira.strict.users", 30);
    private static final int SECONDS = Integer.getInteger("lira.strict.seconds", 10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int RETRY_AFTER = 7;
    private static final List<String> HELD_BACK =
            List.of("sendMessage", "sendChatAction", "editMessageText", "sendPhoto");

    private final BotHouse house = new BotHouse(
            TelegramSimulator.builder().strict().readsAllGroupMessages().keepBytes(0), TelegramSettings.Pacing.STRICT);
    private final Map<String, Long> painted = new ConcurrentHashMap<>();
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private final List<Future<?>> crowd = new ArrayList<>();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void noLimitIsBrokenAndEverybodyGetsTheirPictures() throws InterruptedException, ExecutionException {
        house.painter.does((request, call) -> {
            paintFor(paintingTime(request.prompt()));
            GenerationOutcome outcome = Painter.paint(request, call);
            painted.put(request.prompt(), System.nanoTime());
            return outcome;
        });

        raiseCaps();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            someAreHeldBack(people);
            aGroupAsks(people);
            somebodyIsImpatient(people);
            manyAsk(people);
            for (Future<?> one : crowd) {
                one.get();
            }
        }
        house.awaitCalm(PATIENCE);

        report();
        assertThat(house.telegram.rateLimitViolations()).isZero();
        assertThat(house.telegram.callsDuringRetryAfter()).isZero();
        assertThat(waits).hasSizeGreaterThanOrEqualTo(USERS + HELD_BACK.size() + 5);
        assertThat(house.telegram.countCalls("sendChatAction")).isGreaterThan(HELD_BACK.size());
        assertThat(house.leftOut()).isPositive();
        assertThat(house.ledger.verify()).isEmpty();
    }

    /** So that the day has room for more pictures than this run can ask for. */
    private void raiseCaps() {
        ManageOperation operation = house.lira().administration().orElseThrow().manage();
        for (CapScope scope : List.of(new CapScope.All(), new CapScope.Provider(new ProviderName("test")))) {
            for (int i = 0; i < 30; i++) {
                operation.raiseCap(scope, new Actor("test"));
            }
        }
    }

    /** Each of these chats is to be left alone after another method; they come first, while there is room for edits. */
    private void someAreHeldBack(ExecutorService people) {
        for (String method : HELD_BACK) {
            long id = 40_000L + HELD_BACK.indexOf(method);
            Player user = unlimited(id);
            String chat = Long.toString(id);
            house.telegram
                    .faults()
                    .nextWhere(
                            1,
                            method,
                            parameters -> chat.equals(parameters.get("chat_id")),
                            Fault.tooManyRequests(RETRY_AFTER));
            crowd.add(people.submit(() -> asks(user, "held back at " + method)));
        }
        Await.until("each was told to wait", () -> house.telegram.faults().areUsedUp());
    }

    private void aGroupAsks(ExecutorService people) {
        SimulatedGroup group = house.telegram.group(-100);
        for (int i = 1; i <= 4; i++) {
            unlimited(20_000 + i);
            String name = "member " + i;
            Player member = group.member(house.telegram.user(20_000 + i));
            crowd.add(people.submit(() -> asks(member, name)));
        }
    }

    private void somebodyIsImpatient(ExecutorService people) {
        Player impatient = unlimited(30_000);
        crowd.add(people.submit(() -> asks(impatient, "soon")));
        for (int i = 0; i < 20; i++) {
            impatient.says("/help");
        }
    }

    private void manyAsk(ExecutorService people) {
        long deadline = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        for (int i = 1; i <= USERS; i++) {
            Player user = unlimited(10_000 + i);
            String name = "person " + i;
            crowd.add(people.submit(() -> {
                for (int asked = 0; asked == 0 || System.nanoTime() - deadline < 0; asked++) {
                    asks(user, name + " picture " + asked);
                }
            }));
        }
    }

    private Player unlimited(long id) {
        Player user = house.telegram.user(id);
        house.lira()
                .manageAccess()
                .change(new AccessChange.SetLevel(
                        new UserId(Long.toString(id)), new Actor("test"), new LevelName("admin")));
        return user;
    }

    private void asks(Player user, String prompt) {
        user.says("/generate " + prompt);
        user.awaitMessage(message -> message.isPhoto() && message.text().startsWith(prompt + "\n"), PATIENCE);
        long since = Objects.requireNonNull(painted.get(prompt));
        waits.add((System.nanoTime() - since) / 1_000_000);
    }

    private void report() {
        System.out.printf(
                "Strict limits: %d people, %d s: %d pictures (painted to seen p50 %d ms, p99 %d ms), %d messages, %d edits,"
                        + " %d chat actions, %d left out, %d refused, %d of them during a retry_after%n",
                USERS,
                SECONDS,
                waits.size(),
                percentile(50),
                percentile(99),
                house.telegram.countCalls("sendMessage"),
                house.telegram.countCalls("editMessageText"),
                house.telegram.countCalls("sendChatAction"),
                house.leftOut(),
                house.telegram.rateLimitViolations(),
                house.telegram.callsDuringRetryAfter());
    }

    private long percentile(int percent) {
        List<Long> sorted = waits.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    /** Models take their time; the few take so long that there is something to be told meanwhile. */
    private static Duration paintingTime(String prompt) {
        return prompt.startsWith("person ")
                ? Duration.ofMillis(ThreadLocalRandom.current().nextLong(1_000, 12_000))
                : Duration.ofSeconds(7);
    }

    private static void paintFor(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
