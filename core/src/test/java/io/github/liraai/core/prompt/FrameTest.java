package io.github.liraai.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
    @ParameterizedTest
    @CsvSource({
        "1024x768,1024,768",
        "1024X768,1024,768",
        "1024×768,1024,768",
        "1024х768,1024,768",
        "' 1x8192 ',1,8192",
        "00512x512,512,512"
    })
    void aSizeIsRead(String text, int width, int height) {
        assertThat(Frame.parse(text)).contains(new Frame.Size(width, height));
    }

    @ParameterizedTest
    @CsvSource({"16:9,16,9", "1:1,1,1", "100:1,100,1"})
    void anAspectIsRead(String text, int width, int height) {
        assertThat(Frame.parse(text)).contains(new Frame.Aspect(width, height));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1024",
                "1024x",
                "x768",
                "0x1",
                "1x0",
                "8193x1",
                "99999x99999",
                "100000x1",
                "-1x1",
                "1024 x 768",
                "0:1",
                "101:1",
                "1:101",
                "16:9:1",
                "1024*768",
                "a:b",
                "１６:９",
                "1.5:1",
                "4294967297x1"
            })
    void anythingElseIsNoFrame(String text) {
        assertThat(Frame.parse(text)).isEmpty();
    }

    @Test
    void aFrameIsReadAsItIsWritten() {
        Frame size = new Frame.Size(640, 480);
        Frame aspect = new Frame.Aspect(21, 9);

        assertThat(Frame.parse(size.text())).contains(size);
        assertThat(Frame.parse(aspect.text())).contains(aspect);
    }

    @Test
    void sidesAreWithinBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Frame.Size(0, 5))
                .withMessageContaining("0x5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Frame.Size(5, 8193))
                .withMessageContaining("5x8193");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Frame.Aspect(101, 1))
                .withMessageContaining("101:1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Frame.Aspect(1, 0))
                .withMessageContaining("1:0");
    }
}
