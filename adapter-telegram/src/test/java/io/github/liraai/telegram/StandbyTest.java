package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.intake.Leases;
import io.github.liraai.core.intake.Tenure;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import io.github.liraai.telegram.poll.LeaseTiming;
import io.github.liraai.telegram.poll.PollHealth.State;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes of one bot, played by two connections upon the same stores. */
@Timeout(60)
class StandbyTest {
    private static final LeaseTiming QUICK =
            new LeaseTiming(Duration.ofMillis(5400), Duration.ofMillis(300), Duration.ofMillis(100));

    /** A question that was broken off is answered with 409 when the next one comes: that of the house's own bot, and that of the first. */
    private static final long BROKEN_OFF = 2;

    private final BotHouse house = new BotHouse();
    private final Logged logged = new Logged();
    private final SimulatedUser anna = house.telegram.user(1001).named("Анна");
    private final Replica first = new Replica("first");
    private final Replica second = new Replica("second");

    /** One process, whose way to the store can be cut. */
    private final class Replica implements Leases, AutoCloseable {
        private final Holder holder;
        private final TelegramConnection connection =
                new TelegramConnection(TelegramSettings.of(new BotToken(house.telegram.token()))
                        .withAddress(ApiAddress.parse(house.telegram.baseUrl().toString())));
        private volatile boolean cut;
        private TelegramBot bot = house.bot();

        Replica(String name) {
            this.holder = new Holder(name);
        }

        void start() {
            bot = TelegramBot.start(connection, house.lira(), new TelegramIntake(house.inbox, this, holder), QUICK);
        }

        State state() {
            return bot.status().poll().state();
        }

        private Leases way() {
            if (cut) {
                throw new StoreUnavailableException("cut", new ConnectException("cut"));
            }
            return house.leases;
        }

        @Override
        public Optional<Tenure> acquire(LeaseName name, Holder who, Duration validity) {
            return way().acquire(name, who, validity);
        }

        @Override
        public boolean renew(Tenure tenure, Duration validity) {
            return way().renew(tenure, validity);
        }

        @Override
        public void release(Tenure tenure) {
            way().release(tenure);
        }

        @Override
        public void close() {
            bot.close();
            connection.close();
        }
    }

    @BeforeEach
    void startOneAfterTheOther() {
        house.bot().close();
        first.start();
        Await.until("the first polls", () -> first.state() == State.POLLING);
        second.start();
        Await.until("the second stands by", () -> second.state() == State.STANDBY);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        logged.close();
        house.close();
    }

    @Test
    void whoStandsByIsHealthyAndAsksForNothing() {
        anna.says("/help");
        anna.awaitText("Как получить картинку");

        assertThat(first.state()).isEqualTo(State.POLLING);
        assertThat(second.state()).isEqualTo(State.STANDBY);
        assertThat(second.bot.status().isHealthy()).isTrue();
        assertThat(conflicts()).isLessThanOrEqualTo(BROKEN_OFF);
    }

    @Test
    void whenTheOneThatAsksStopsTheOtherGoesOnAtOnce() {
        first.bot.close();

        Await.until("the second polls", () -> second.state() == State.POLLING);

        anna.says("/help");
        anna.awaitText("Как получить картинку");
        assertThat(conflicts()).isLessThanOrEqualTo(BROKEN_OFF);
    }

    @Test
    void whoCannotRenewStopsAskingBeforeTheOtherBegins() {
        Await.until("a question is open", () -> house.telegram.updates().isPolled());
        first.cut = true;

        Await.until("the first stops", () -> first.state() == State.STANDBY);
        Await.until("the second polls", () -> second.state() == State.POLLING);
        anna.says("/help");
        anna.awaitText("Как получить картинку");
        first.cut = false;
        Await.until("the first knows again", () -> first.bot.status().isHealthy());

        assertThat(first.state()).isEqualTo(State.STANDBY);
        assertThat(conflicts()).isLessThanOrEqualTo(BROKEN_OFF);
        assertThat(anna.chat().fromBot()).hasSize(1);
        assertThat(logged.lines()).noneMatch(line -> line.contains("ANOTHER PROCESS"));
    }

    @Test
    void whoDoesNotKnowWhoseTurnItIsIsNotHealthy() {
        second.cut = true;

        Await.until("it says so", () -> !second.bot.status().isHealthy());

        assertThat(second.bot.status().poll().problem()).contains("the store is away");
    }

    @Test
    void whatTheFormerOneHandledAndCouldNotConfirmIsNotHandledAgain() {
        anna.says("/generate котик");
        anna.awaitPhoto();
        Await.until("it is confirmed", () -> house.telegram.updates().unconfirmed() == 0);
        house.telegram.updates().redeliver(house.telegram.updates().lastId());
        first.bot.close();
        Await.until("the second polls", () -> second.state() == State.POLLING);

        anna.says("/help");
        anna.awaitText("Как получить картинку");

        house.awaitCalm();
        assertThat(house.painter.requests()).hasSize(1);
        assertThat(anna.chat().photos()).hasSize(1);
        Await.until("the status message is counted", () -> said("🎨 Генерирую") >= 1);
        assertThat(said("🎨 Генерирую")).isEqualTo(1);
    }

    private long said(String text) {
        return house.telegram.calls("sendMessage").stream()
                .filter(call -> call.parameter("text").orElse("").contains(text))
                .count();
    }

    private long conflicts() {
        return house.telegram.calls("getUpdates").stream()
                .filter(call -> call.status() == 409)
                .count();
    }
}
