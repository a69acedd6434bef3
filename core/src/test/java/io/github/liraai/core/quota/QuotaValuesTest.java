package io.github.liraai.core.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaValuesTest {
    private static final Instant RESET = Instant.parse("2026-11-23T21:00:00Z");

    private static PictureCount count(int pictures) {
        return new PictureCount(pictures);
    }

    @ParameterizedTest
    @CsvSource({"3,0,3,true", "3,2,1,true", "3,3,1,false", "3,2,2,false", "0,0,1,false", "3,2147483647,1,false"})
    void aLimitGrantsWhatFits(int limit, int used, int wanted, boolean granted) {
        assertThat(DailyLimit.of(limit).grants(count(used), count(wanted))).isEqualTo(granted);
    }

    @Test
    void noLimitGrantsEverything() {
        assertThat(DailyLimit.unlimited().grants(count(Integer.MAX_VALUE), count(10)))
                .isTrue();
    }

    @Test
    void countsAndLimitsAreNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> count(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> DailyLimit.of(-1)).withMessageContaining("-1");
    }

    @Test
    void countsAddUpAndNeverWrapAround() {
        assertThat(count(2).plus(PictureCount.ONE)).isEqualTo(count(3));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> count(Integer.MAX_VALUE).plus(PictureCount.ONE));
    }

    @Test
    void whatIsLeftIsTheLimitWithoutWhatIsUsed() {
        QuotaStatus status = new QuotaStatus(DailyLimit.of(5), count(1), count(2), RESET);

        assertThat(status.used()).isEqualTo(count(3));
        assertThat(status.left()).hasValue(2);
        assertThat(status.isUsedUp()).isFalse();
    }

    @Test
    void nothingIsLeftAfterALoweredLimitNotLess() {
        QuotaStatus status = new QuotaStatus(DailyLimit.of(3), count(4), count(1), RESET);

        assertThat(status.left()).hasValue(0);
        assertThat(status.isUsedUp()).isTrue();
    }

    @Test
    void withoutALimitThereIsNoNumberLeft() {
        QuotaStatus status = new QuotaStatus(DailyLimit.unlimited(), count(4), count(1), RESET);

        assertThat(status.left()).isEmpty();
        assertThat(status.isUsedUp()).isFalse();
    }
}
