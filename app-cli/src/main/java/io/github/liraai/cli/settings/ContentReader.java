package io.github.liraai.cli.settings;

import io.github.liraai.core.prompt.WordList;
import java.util.List;

/** Reads {@code content}: which words are not painted. */
final class ContentReader {
    private static final String REFUSED = "refused-words";

    private ContentReader() {}

    static WordList read(Section content) {
        content.only(List.of(REFUSED));
        List<String> entries = content.texts(REFUSED);
        for (String entry : entries) {
            if (!WordList.isEntry(entry)) {
                throw content.wrong(
                        REFUSED, entry, "words, each with a letter or a digit, such as \"кот*\" or \"two words\"");
            }
        }
        return WordList.of(entries);
    }
}
