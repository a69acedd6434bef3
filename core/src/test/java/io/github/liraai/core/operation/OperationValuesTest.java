package io.github.liraai.core.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OperationValuesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final CapScope HF = new CapScope.Provider(new ProviderName("huggingface/together"));

    private static CapStatus status(CapUse use, OptionalInt cap) {
        return new CapStatus(HF, new QuotaDay(LocalDate.of(2026, 11, 23)), use, cap, NOW);
    }

    @Test
    void aCapGrantsAsManyAsItSaysAndOnceMoreForEachTimeItWasRaised() {
        CapUse use = new CapUse(9, 0);

        assertThat(use.grants(10, 1)).isTrue();
        assertThat(use.grants(10, 2)).isFalse();
        assertThat(new CapUse(10, 1).grants(10, 10)).isTrue();
        assertThat(new CapUse(0, Integer.MAX_VALUE).limit(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aCapIsReachedWhenNotOneMoreIsGranted() {
        assertThat(status(new CapUse(10, 0), OptionalInt.of(10)).isReached()).isTrue();
        assertThat(status(new CapUse(9, 0), OptionalInt.of(10)).isReached()).isFalse();
        assertThat(status(new CapUse(10, 1), OptionalInt.of(10)).limit()).hasValue(20);
        assertThat(status(new CapUse(10, 0), OptionalInt.empty()).isReached()).isFalse();
        assertThat(status(new CapUse(10, 0), OptionalInt.empty()).limit()).isEmpty();
    }

    @Test
    void aCapOfNoPictureIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caps(Map.of(HF, 0)))
                .withMessageContaining("huggingface/together")
                .withMessageContaining("0");
    }

    @Test
    void aScopeIsFoundByItsName() {
        assertThat(CapScope.named("all")).isEqualTo(new CapScope.All());
        assertThat(CapScope.named(HF.name())).isEqualTo(HF);
    }

    @Test
    void maintenanceHoldsUntilItsEndAndHasAShortNotice() {
        Maintenance maintenance = new Maintenance(NOW, "  back soon ");

        assertThat(maintenance.holdsAt(NOW.minusNanos(1))).isTrue();
        assertThat(maintenance.holdsAt(NOW)).isFalse();
        assertThat(maintenance.notice()).isEqualTo("back soon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Maintenance(NOW, "x".repeat(501)))
                .withMessageContaining("501");
    }
}
