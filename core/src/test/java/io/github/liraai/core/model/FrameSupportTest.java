package io.github.liraai.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.prompt.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameSupportTest {
    private static final Frame SQUARE = new Frame.Aspect(1, 1);
    private static final FrameSupport RANGE =
            new FrameSupport.Range(256, 1536, 64, 1024 * 1024, List.of(new Frame.Size(1024, 1024), SQUARE));

    private static Frame frame(String text) {
        return Frame.parse(text).orElseThrow();
    }

    @Test
    void aListTakesWhatIsOnIt() {
        FrameSupport listed = new FrameSupport.Listed(List.of(SQUARE, new Frame.Size(512, 512)));

        assertThat(listed.resolve(SQUARE)).contains(SQUARE);
        assertThat(listed.resolve(frame("512x512"))).contains(frame("512x512"));
        assertThat(listed.resolve(frame("1024x1024"))).isEmpty();
        assertThat(listed.resolve(frame("2:2"))).isEmpty();
        assertThat(listed.offered()).containsExactly(SQUARE, frame("512x512"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"256x256", "1536x1536", "1024x768", "320x1472"})
    void aRangeTakesSizesWithinIt(String size) {
        assertThat(RANGE.resolve(frame(size))).contains(frame(size));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192x256", "256x192", "1600x1024", "1000x1024", "1024x1001", "8192x8192"})
    void aRangeTakesNoOtherSizes(String size) {
        assertThat(RANGE.resolve(frame(size))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1:1,1024x1024", "2:2,1024x1024", "16:9,1344x768", "9:16,768x1344", "3:2,1280x832", "2:1,1472x704"})
    void anAspectBecomesASizeOfAboutTheUsualArea(String aspect, String size) {
        assertThat(RANGE.resolve(frame(aspect))).contains(frame(size));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100:1", "1:100", "3:1"})
    void anAspectWhoseSizeIsOutOfRangeIsNotTaken(String aspect) {
        assertThat(RANGE.resolve(frame(aspect))).isEmpty();
    }

    @Test
    void anEmptyListAndAnEmptyRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameSupport.Listed(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameSupport.Range(0, 1, 1, 1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrameSupport.Range(512, 256, 1, 1, List.of()))
                .withMessageContaining("512 to 256");
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameSupport.Range(1, 1, 0, 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameSupport.Range(1, 1, 1, 0, List.of()));
    }
}
