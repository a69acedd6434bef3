package io.github.liraai.testkit.health;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.liraai.core.health.ModelHealth;
import io.github.liraai.core.health.Outage;
import io.github.liraai.core.health.OutageSchedule;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.testkit.SettableClock;
import io.github.liraai.testkit.generation.RecordingListener;
import io.github.liraai.testkit.generation.RecordingListener.Heard;
import io.github.liraai.testkit.model.ModelFixture;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelHealthTest {
    private static final ImageModel MODEL = ModelFixture.anySd3WithFallbacks();
    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private final InMemoryModelOutages outages = new InMemoryModelOutages();
    private final RecordingListener listener = new RecordingListener();
    private final ModelHealth health = health();

    /** Another process on the same store. */
    private ModelHealth health() {
        return new ModelHealth(outages, OutageSchedule.USUAL, clock, listener);
    }

    private List<Heard> gone() {
        return List.copyOf(listener.heard(Heard.ModelGone.class));
    }

    private void assertThatItReturnsAfter(Duration pause) {
        assertThat(health.isAlive(MODEL)).isFalse();
        clock.advance(pause.minusSeconds(1));
        assertThat(health.isAlive(MODEL)).as("a second before " + pause).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(health.isAlive(MODEL)).as("after " + pause).isTrue();
    }

    @Test
    void everyModelIsAliveAtFirst() {
        assertThat(health.isAlive(MODEL)).isTrue();
    }

    @Test
    void aModelThatIsGoneIsTriedAfterAnHourThenAfterSixThenDaily() {
        health.gone(MODEL);
        assertThat(health.isAlive(ModelFixture.anyModelWithKey(ModelFixture.FALLBACK)))
                .isTrue();

        for (int hours : new int[] {1, 6, 24, 24}) {
            assertThatItReturnsAfter(Duration.ofHours(hours));
            health.gone(MODEL);
        }

        assertThat(gone()).containsExactly(new Heard.ModelGone(MODEL.key()));
    }

    @Test
    void callsThatWereUnderWayDoNotMakeThePauseLonger() {
        health.gone(MODEL);
        clock.advance(Duration.ofMinutes(50));
        health.gone(MODEL);

        assertThatItReturnsAfter(Duration.ofMinutes(10));
    }

    @Test
    void aModelThatPaintsIsBack() {
        health.gone(MODEL);
        clock.advance(HOUR);
        health.alive(MODEL);
        health.alive(MODEL);

        assertThat(health.isAlive(MODEL)).isTrue();
        assertThat(listener.heard())
                .containsExactly(new Heard.ModelGone(MODEL.key()), new Heard.ModelBack(MODEL.key()));
    }

    @Test
    void aModelThatWasNeverGoneIsNotBack() {
        health.alive(MODEL);

        assertThat(listener.heard()).isEmpty();
        assertThat(outages.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23})
    void aRelapseWithinADayIsNewsAgainButTakesUpTheScheduleWhereItWas(int hours) {
        health.gone(MODEL);
        clock.advance(HOUR);
        health.alive(MODEL);
        clock.advance(Duration.ofHours(hours));

        health.gone(MODEL);

        assertThat(gone()).hasSize(2);
        assertThatItReturnsAfter(Duration.ofHours(6));
    }

    @Test
    void aDayLaterItIsANewOutage() {
        health.gone(MODEL);
        clock.advance(HOUR);
        health.alive(MODEL);
        clock.advance(Duration.ofDays(1));

        health.gone(MODEL);

        assertThatItReturnsAfter(HOUR);
    }

    @Test
    void anotherIdAtTheProviderIsAnotherModel() {
        health.gone(MODEL);
        ImageModel corrected = new ImageModel(
                MODEL.key(),
                MODEL.title(),
                MODEL.provider(),
                "stabilityai/stable-diffusion-3.5-medium",
                MODEL.capabilities(),
                MODEL.deadline(),
                MODEL.fallbacks(),
                MODEL.stage());

        assertThat(health.isAlive(corrected)).isTrue();
        health.alive(corrected);
        assertThat(listener.heard(Heard.ModelBack.class)).isEmpty();
        health.gone(corrected);
        assertThat(health.isAlive(corrected)).isFalse();
        assertThat(gone()).hasSize(2);
    }

    @Test
    void anotherProcessKnowsASecondLaterAndHasNoNews() {
        ModelHealth other = health();
        assertThat(other.isAlive(MODEL)).isTrue();
        health.gone(MODEL);

        clock.advance(Duration.ofSeconds(1));

        assertThat(other.isAlive(MODEL)).isFalse();
        other.gone(MODEL);
        assertThat(gone()).hasSize(1);
        clock.advance(HOUR);
        other.alive(MODEL);
        clock.advance(Duration.ofSeconds(1));
        assertThat(health.isAlive(MODEL)).isTrue();
        health.alive(MODEL);
        assertThat(listener.heard(Heard.ModelBack.class)).hasSize(1);
    }

    @Test
    void aRestartForgetsNothing() {
        health.gone(MODEL);

        assertThat(health().isAlive(MODEL)).isFalse();
        assertThat(outages.all()).extracting(Outage::servedAs).containsExactly(Outage.servedAs(MODEL));
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeItBlind() {
        health.isAlive(MODEL);
        health().gone(MODEL);

        clock.set(clock.instant().minus(Duration.ofDays(1)));

        assertThat(health.isAlive(MODEL)).isFalse();
    }

    @Test
    @Timeout(60)
    void ofManyProcessesThatFindItGoneOneHasTheNews() {
        for (int round = 0; round < 50; round++) {
            ImageModel model = ModelFixture.anyModelWithKey(new ModelKey("model-" + round));

            race(16, i -> {
                health().gone(model);
                return i;
            });

            assertThat(gone())
                    .filteredOn(new Heard.ModelGone(model.key())::equals)
                    .hasSize(1);
        }
    }

    @Test
    void aScheduleHasPausesOneAtLeast() {
        assertThatThrownBy(() -> new OutageSchedule(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutageSchedule(List.of(HOUR, Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }
}
