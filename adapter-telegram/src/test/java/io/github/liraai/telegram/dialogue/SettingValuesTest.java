package io.github.liraai.telegram.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.prompt.StylePreset;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.telegram.dialogue.SettingTap.Choice;
import io.github.liraai.telegram.dialogue.SettingTap.Topic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingValuesTest {
    private static final Preferences KEPT = new Preferences(
            new ModelKey("m"),
            PictureOptions.builder()
                    .frame(new Frame.Aspect(1, 1))
                    .count(new PictureCount(3))
                    .style(new StyleKey("photo"))
                    .seed(7L)
                    .build(),
            "en",
            true);

    private final SettingValues values = new SettingValues(
            new StyleCatalog(List.of(new StylePreset(new StyleKey("anime"), Map.of("en", "Anime"), "{prompt}", null))));

    private Preferences chosen(Topic topic, String value) {
        return values.change(new Choice(topic, value)).orElseThrow().apply(KEPT);
    }

    @Test
    void aChoiceChangesOneThingAndLeavesTheRest() {
        PictureOptions options = KEPT.options();

        assertThat(chosen(Topic.FRAME, "16:9"))
                .isEqualTo(KEPT.withOptions(
                        options.toBuilder().frame(new Frame.Aspect(16, 9)).build()));
        assertThat(chosen(Topic.COUNT, "4"))
                .isEqualTo(KEPT.withOptions(
                        options.toBuilder().count(new PictureCount(4)).build()));
        assertThat(chosen(Topic.STYLE, "anime"))
                .isEqualTo(KEPT.withOptions(
                        options.toBuilder().style(new StyleKey("anime")).build()));
        assertThat(chosen(Topic.LANGUAGE, "ru")).isEqualTo(KEPT.withLanguage("ru"));
        assertThat(chosen(Topic.FILE, "-")).isEqualTo(KEPT.withAsFile(false));
    }

    @Test
    void aChoiceIsTakenBack() {
        PictureOptions options = KEPT.options();

        assertThat(chosen(Topic.FRAME, "-"))
                .isEqualTo(KEPT.withOptions(options.toBuilder().frame(null).build()));
        assertThat(chosen(Topic.STYLE, "-"))
                .isEqualTo(KEPT.withOptions(options.toBuilder().style(null).build()));
        assertThat(chosen(Topic.LANGUAGE, "-")).isEqualTo(KEPT.withLanguage(null));
    }

    @ParameterizedTest
    @CsvSource({"FRAME,wide", "COUNT,0", "COUNT,5", "COUNT,-", "COUNT,x", "STYLE,photo", "STYLE,''", "LANGUAGE,de"})
    void whatCannotBeChosenIsNoChoice(Topic topic, String value) {
        assertThat(values.change(new Choice(topic, value))).isEmpty();
    }
}
