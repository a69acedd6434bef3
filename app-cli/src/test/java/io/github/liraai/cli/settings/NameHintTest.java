package io.github.liraai.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameHintTest {
    @Test
    void aNearNameIsNamedAlone() {
        assertThat(NameHint.of(List.of("blue", "green"), "gren")).isEqualTo("did you mean green?");
    }

    @Test
    void aFewNamesAreAllListedWhenNoneIsNear() {
        assertThat(NameHint.of(List.of("blue", "green"), "transparent")).isEqualTo("allowed: blue, green");
    }

    /** Fixed bug: a time zone that is near none printed all six hundred. */
    @Test
    void ofManyNamesTheTenNearestAreListed() {
        String hint = NameHint.of(ZoneId.getAvailableZoneIds(), "Nowhere/City");

        assertThat(hint)
                .startsWith("allowed: ")
                .endsWith(" and " + (ZoneId.getAvailableZoneIds().size() - 10) + " more");
        assertThat(hint.split(", ")).hasSize(10);
    }
}
