package io.github.liraai.cli.settings;

import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.prompt.StylePreset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code styles}; {@code reference.conf} says what an entry holds. */
final class StylesReader {
    private StylesReader() {}

    static StyleCatalog read(Section styles) {
        List<StylePreset> read = new ArrayList<>();
        for (String key : styles.keys()) {
            Section style = styles.section(key);
            style.only(List.of("title", "prompt", "negative"));
            read.add(new StylePreset(
                    key(styles, key),
                    titles(style),
                    template(style),
                    style.textIfThere("negative").orElse(null)));
        }
        return new StyleCatalog(read);
    }

    private static StyleKey key(Section styles, String key) {
        try {
            return new StyleKey(key);
        } catch (IllegalArgumentException e) {
            throw styles.wrong(key, "a style's key is 1 to 32 of a-z 0-9 -");
        }
    }

    private static Map<String, String> titles(Section style) {
        Section titles = style.section("title");
        Map<String, String> read = new LinkedHashMap<>();
        for (String language : titles.keys()) {
            read.put(language, titles.text(language));
        }
        if (!read.containsKey("ru") && !read.containsKey("en")) {
            throw style.wrong("title", "a title for ru or en");
        }
        return read;
    }

    private static String template(Section style) {
        String template = style.text("prompt");
        if (!template.contains(StylePreset.PROMPT)) {
            throw style.wrong("prompt", "words with " + StylePreset.PROMPT + " where the person's words go");
        }
        return template;
    }
}
