package io.github.liraai.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CrowdTest {
    private final UniquePictures pictures = new UniquePictures(16 * 1024);
    private final TelegramSimulator telegram =
            TelegramSimulator.builder().keepBytes(0).start();
    private SlowProvider provider;
    private Crowd crowd;
    private Optional<NaiveBot> bot = Optional.empty();

    @BeforeEach
    void gather() throws IOException {
        provider = new SlowProvider(pictures);
        crowd = new Crowd(telegram, provider, pictures, 3);
    }

    @AfterEach
    void part() {
        bot.ifPresent(NaiveBot::close);
        telegram.close();
        provider.close();
    }

    @Test
    void inABurstEverybodyGetsOnePictureAndTheDelayIsNotCounted() throws Exception {
        startBot(UnaryOperator.identity());
        crowd.ask(3, false);
        awaitQuiet();
        long warm = provider.calls();
        provider.take(Duration.ofSeconds(1));
        Tally tally = crowd.countAnew();

        crowd.ask(3, false);
        awaitQuiet();

        assertThat(tally.pictures()).isEqualTo(3);
        assertThat(tally.wrong()).isZero();
        assertThat(tally.status().count()).isEqualTo(3);
        // The naive bot serves one after the other, so the third waits for two; the first waits for nobody.
        assertThat(tally.overhead().millis(0.01)).isLessThan(1_000);
        assertThat(provider.calls() - warm).isEqualTo(3);
        assertThat(provider.repeated()).isZero();
    }

    @Test
    void somebodyElsesPictureIsNoticed() throws Exception {
        Tally tally = crowd.countAnew();

        startBot(prompt -> "cat number 999");
        crowd.ask(3, false);
        awaitQuiet();

        assertThat(tally.pictures()).isZero();
        assertThat(tally.wrong()).isEqualTo(3);
        assertThat(tally.samples()).isNotEmpty();
        assertThat(provider.repeated()).isEqualTo(2);
    }

    @Test
    void inAClosedLoopPeopleAskAgainUntilTheyAreStopped() throws Exception {
        Tally tally = crowd.countAnew();

        startBot(UnaryOperator.identity());
        crowd.ask(2, true);
        while (tally.pictures() < 20) {
            Thread.sleep(2);
        }
        crowd.stop();
        int atTheStop = tally.pictures();
        awaitQuiet();

        assertThat(tally.pictures()).isBetween(atTheStop, atTheStop + 2);
        assertThat(tally.wrong()).isZero();
    }

    private void startBot(UnaryOperator<String> spoil) {
        bot = Optional.of(new NaiveBot(telegram, provider, spoil));
    }

    private void awaitQuiet() throws InterruptedException {
        while (crowd.waiting() > 0) {
            Thread.sleep(2);
        }
    }
}
