package io.github.liraai.telegram.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.telegram.dialogue.SettingTap.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTapTest {
    static Stream<SettingTap> taps() {
        Stream<SettingTap> topics = Arrays.stream(Topic.values())
                .flatMap(topic ->
                        Stream.of(new SettingTap.OfTopic(topic), new SettingTap.Choice(topic, "-".repeat(32))));
        return Stream.concat(Stream.of(new SettingTap.Card()), topics);
    }

    @ParameterizedTest
    @MethodSource("taps")
    void aButtonIsReadAsItWasWrittenAndFitsIntoTelegramsLimit(SettingTap tap) {
        assertThat(SettingTap.parse(tap.data())).contains(tap);
        assertThat(tap.data().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "img_hf-sd3-medium",
                "draw",
                "models",
                "menu",
                "settings nothing",
                "settings nothing 1",
                "settingsx"
            })
    void whatIsNoButtonOfTheSettingsIsNone(String data) {
        assertThat(SettingTap.parse(data)).isEmpty();
    }
}
