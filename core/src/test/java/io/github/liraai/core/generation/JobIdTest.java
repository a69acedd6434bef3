package io.github.liraai.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobIdTest {
    /** Stored jobs are found by these: they must never change. */
    @ParameterizedTest
    @CsvSource({"telegram:42:1,p4nj63102a66h4t3", "telegram:42:2,totr8b0kip1hkp4t", "🎨,reodng5aka94mtvb"})
    void theIdOfARequestNeverChanges(String key, String id) {
        assertThat(JobId.of(new RequestKey(key))).isEqualTo(new JobId(id));
    }

    @Test
    void everyRequestHasAnIdOfItsOwn() {
        assertThat(IntStream.range(0, 20_000)
                        .mapToObj(i ->
                                JobId.of(new RequestKey("telegram:42:" + i)).value())
                        .collect(Collectors.toSet()))
                .hasSize(20_000)
                .allMatch(JobId::isValid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "0123456789abcdew", "0123456789ABCDEF", "0123456789abcdef0", "../../../../../../"})
    void anythingElseIsNoId(String value) {
        assertThat(JobId.isValid(value)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new JobId(value)).withMessageContaining(value);
    }
}
