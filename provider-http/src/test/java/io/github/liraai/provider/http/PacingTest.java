package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacingTest {
    @Test
    void pausesGrowUpToTheLongest() {
        Pacing pacing = Pacing.of(Duration.ofSeconds(2), 2, Duration.ofSeconds(10));

        List<Long> pauses = new ArrayList<>();
        Duration pause = pacing.first();
        for (int each = 0; each < 5; each++) {
            pauses.add(pause.toSeconds());
            pause = pacing.after(pause);
        }

        assertThat(pauses).containsExactly(2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void pausesMayStayAsTheyAre() {
        Pacing pacing = Pacing.of(Duration.ofMillis(500), 1, Duration.ofMillis(500));

        assertThat(pacing.after(pacing.first())).isEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 10", "5, 0.5, 10", "5, NaN, 10", "5, 11, 10", "5, 2, 4"})
    void whatMakesNoSenseIsRefused(long first, double growth, long longest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pacing.of(Duration.ofMillis(first), growth, Duration.ofMillis(longest)));
    }
}
