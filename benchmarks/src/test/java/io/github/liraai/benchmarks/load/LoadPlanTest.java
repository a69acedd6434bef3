package io.github.liraai.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadPlanTest {
    @Test
    void readsWhatIsGivenAndTakesTheUsualForTheRest() {
        LoadPlan plan = LoadPlan.parse(List.of("--mode", "burst", "--users", "1000", "--delay", "10000"));

        assertThat(plan.mode()).isEqualTo(LoadPlan.Mode.BURST);
        assertThat(plan.users()).isEqualTo(1000);
        assertThat(plan.delay()).isEqualTo(Duration.ofSeconds(10));
        assertThat(plan.pictureBytes()).isEqualTo(524_288);
        assertThat(plan.heap()).isEqualTo("512m");
        assertThat(plan.jvm()).isEmpty();
    }

    @Test
    void splitsTheOptionsOfTheJvm() {
        LoadPlan plan = LoadPlan.parse(List.of("--jvm", "-XX:+UseSerialGC  -Xlog:gc"));

        assertThat(plan.jvm()).containsExactly("-XX:+UseSerialGC", "-Xlog:gc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--people 5", "--users", "users 5", "--users 0", "--bytes 10", "--mode open"})
    void refusesWhatItDoesNotUnderstand(String line) {
        List<String> arguments = List.of(line.split(" ", -1));

        assertThatIllegalArgumentException().isThrownBy(() -> LoadPlan.parse(arguments));
    }
}
