package io.github.liraai.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditSpacingTest {
    @ParameterizedTest
    @CsvSource({"0, 5, 10", "5, 5, 10", "30, 5, 10", "48, 8, 16", "60, 10, 20", "120, 20, 30", "3600, 30, 30"})
    void theLongerItTakesTheMoreSeldomItIsEdited(int elapsed, int gap, int gapInGroup) {
        Duration time = Duration.ofSeconds(elapsed);

        assertThat(EditSpacing.after(time, false)).isEqualTo(Duration.ofSeconds(gap));
        assertThat(EditSpacing.after(time, true)).isEqualTo(Duration.ofSeconds(gapInGroup));
    }
}
