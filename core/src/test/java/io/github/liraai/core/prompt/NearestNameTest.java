package io.github.liraai.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> NAMES = List.of("anime", "oil", "photo", "watercolour");

    @ParameterizedTest
    @CsvSource({"anmie,anime", "ANIME,anime", "foto,photo", "water,watercolour", "oli,oil"})
    void whatIsNearIsFound(String written, String meant) {
        assertThat(NearestName.among(NAMES, written)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"cubism", "xy", "''"})
    void whatIsNotNearIsNotGuessed(String written) {
        assertThat(NearestName.among(NAMES, written)).isEmpty();
    }

    @Test
    void theNearestComeFirst() {
        assertThat(NearestName.nearest(NAMES, "phot", 2)).startsWith("photo").hasSize(2);
    }
}
