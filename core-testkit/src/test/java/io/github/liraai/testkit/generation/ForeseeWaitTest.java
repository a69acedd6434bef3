package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.ForeseeWait;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.Outlook;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.testkit.SettableClock;
import io.github.liraai.testkit.store.StoreSwitch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForeseeWaitTest {
    private static final ModelKey MODEL = new ModelKey("model");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final StoreSwitch store = new StoreSwitch();
    private final List<JobId> line = new ArrayList<>();
    private final List<Duration> times = new ArrayList<>();
    private int reads;
    private final ForeseeWait foresight = ForeseeWait.of(
            new Outlook() {
                @Override
                public List<JobId> line(int most) {
                    return line.stream().limit(most).toList();
                }

                @Override
                public List<Duration> paintingTimes(ModelKey model, int most) {
                    reads++;
                    store.pass("read painting times");
                    return times.stream().limit(most).toList();
                }
            },
            clock);

    private void took(int... seconds) {
        IntStream.of(seconds).mapToObj(Duration::ofSeconds).forEach(times::add);
    }

    @Test
    void placesAreCountedFromOne() {
        JobId first = JobId.of(JobFixture.anyKey());
        JobId second = JobId.of(JobFixture.anyKey());
        line.addAll(List.of(first, second));

        assertThat(foresight.places()).isEqualTo(Map.of(first, 1, second, 2));
    }

    @Test
    void belowFiveTimesNothingIsSaid() {
        took(1, 2, 3, 4);
        assertThat(foresight.usual(MODEL)).isEmpty();

        took(5);
        clock.advance(Duration.ofSeconds(30));

        assertThat(foresight.usual(MODEL)).contains(Duration.ofSeconds(3));
    }

    @Test
    void theUsualTimeIsTheMedianWhateverTheSlowestTook() {
        took(9, 1, 3, 2, 1000);
        assertThat(foresight.usual(MODEL)).contains(Duration.ofSeconds(3));
    }

    @Test
    void anEvenNumberHasItsMedianBetweenTheTwoInTheMiddle() {
        took(6, 5, 1, 2, 3, 4);
        assertThat(foresight.usual(MODEL)).contains(Duration.ofMillis(3500));
    }

    @Test
    void theLatestFiftyCount() {
        IntStream.range(0, 50).forEach(i -> took(7));
        IntStream.range(0, 500).forEach(i -> took(1000));

        assertThat(foresight.usual(MODEL)).contains(Duration.ofSeconds(7));
    }

    @Test
    void aMedianIsKeptForMinutesAndThenReadAnew() {
        took(3, 3, 3, 3, 3);
        foresight.usual(MODEL);
        times.replaceAll(time -> Duration.ofSeconds(8));

        clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(foresight.usual(MODEL)).contains(Duration.ofSeconds(3));
        assertThat(reads).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(foresight.usual(MODEL)).contains(Duration.ofSeconds(8));
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void whileTheStoreIsAwayTheEarlierMedianIsGoodEnough() {
        assertThat(usualWithoutStore()).isEmpty();
        took(3, 3, 3, 3, 3);
        clock.advance(Duration.ofMinutes(1));
        foresight.usual(MODEL);
        clock.advance(Duration.ofMinutes(5));

        assertThat(usualWithoutStore()).contains(Duration.ofSeconds(3));
    }

    private Optional<Duration> usualWithoutStore() {
        store.goAway();
        try {
            return foresight.usual(MODEL);
        } finally {
            store.comeBack();
        }
    }
}
