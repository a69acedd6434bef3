package io.github.liraai.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShorteningTest {
    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Shortening.to(3, "кот")).isEqualTo("кот");
    }

    @Test
    void whatDoesNotFitEndsWithAnEllipsisWithinTheLimit() {
        assertThat(Shortening.to(3, "котик")).isEqualTo("ко…");
        assertThat(Shortening.to(1, "котик")).isEqualTo("…");
    }

    @Test
    void aCodePointIsNeverCutInTwo() {
        assertThat(Shortening.to(4, "a🐈🐈🐈")).isEqualTo("a🐈…");
        assertThat(Shortening.to(5, "a🐈🐈🐈")).isEqualTo("a🐈…").hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void thereMustBeRoomForSomething() {
        assertThatThrownBy(() -> Shortening.to(0, "кот")).hasMessageContaining("0");
    }
}
