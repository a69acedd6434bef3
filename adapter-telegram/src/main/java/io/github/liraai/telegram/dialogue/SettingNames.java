package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.StylePreset;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls what can be set by words that people read. */
final class SettingNames {
    private SettingNames() {}

    static String frame(@Nullable Frame frame, Texts texts) {
        return switch (frame) {
            case null -> texts.say(Phrase.FRAME_USUAL);
            case Frame.Aspect(int width, int height) -> texts.say(shape(width, height), frame.text());
            case Frame.Size(int width, int height) -> texts.say(shape(width, height), width + "×" + height);
        };
    }

    static String style(@Nullable StylePreset style, Texts texts) {
        if (style == null) {
            return texts.say(Phrase.STYLE_NONE);
        }
        Map<String, String> titles = style.titles();
        String house = titles.getOrDefault(
                Language.ENGLISH.tag(),
                titles.getOrDefault(Language.RUSSIAN.tag(), style.key().value()));
        return titles.getOrDefault(texts.language().tag(), house);
    }

    /** Calls a language by its own name, and none by what it means: that of the client. */
    static String language(@Nullable String tag, Texts texts) {
        return tag == null
                ? texts.say(Phrase.LANGUAGE_OF_CLIENT)
                : Texts.in(Language.ofTag(tag)).say(Phrase.LANGUAGE);
    }

    private static Phrase shape(int width, int height) {
        if (width == height) {
            return Phrase.FRAME_SQUARE;
        }
        return width > height ? Phrase.FRAME_WIDE : Phrase.FRAME_TALL;
    }
}
