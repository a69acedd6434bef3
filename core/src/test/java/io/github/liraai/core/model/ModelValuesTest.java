package io.github.liraai.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.model.ImageModel.Stage;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.PictureCount;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelValuesTest {
    private static final FrameSupport SQUARE = new FrameSupport.Listed(List.of(new Frame.Aspect(1, 1)));

    private static Capabilities capabilities(PictureCount most, int promptLength) {
        return new Capabilities(SQUARE, most, promptLength, false, false, false, false);
    }

    private static ImageModel model(String title, String providerModel, Duration deadline) {
        return new ImageModel(
                new ModelKey("key"),
                title,
                new ProviderName("offline"),
                providerModel,
                capabilities(PictureCount.ONE, 10),
                deadline,
                List.of(),
                Stage.READY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "-a", ".a", "a b", "a/b", "ключ"})
    void aModelKeyMayNotBe(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelKey(value))
                .withMessageContaining("model key")
                .withMessageContaining(value);
        assertThat(ModelKey.isValid(value)).isFalse();
    }

    @Test
    void aModelKeyFitsAButton() {
        assertThat(ModelKey.isValid("hf-sd3-medium")).isTrue();
        assertThat(ModelKey.isValid("x".repeat(56))).isTrue();
        assertThat(ModelKey.isValid("x".repeat(57))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "/a", "a b", "a.b"})
    void aProviderNameMayNotBe(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProviderName(value))
                .withMessageContaining("provider")
                .withMessageContaining(value);
    }

    @Test
    void aModelPaintsAtLeastOnePictureFromAtLeastOneCharacter() {
        assertThatIllegalArgumentException().isThrownBy(() -> capabilities(PictureCount.NONE, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> capabilities(PictureCount.ONE, 0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> capabilities(PictureCount.ONE, Prompt.LONGEST + 1))
                .withMessageContaining("10001");
    }

    @Test
    void aModelHasATitleAnIdAndADeadlineWithinBounds() {
        Duration minute = Duration.ofMinutes(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(" ", "id", minute))
                .withMessageContaining("title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model("t", " ", minute))
                .withMessageContaining("provider model");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model("t", "id", Duration.ofMillis(999)))
                .withMessageContaining("PT0.999S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model("t", "id", Duration.ofHours(1).plusNanos(1)))
                .withMessageContaining("PT1H");
    }
}
