package io.github.liraai.simulator.internal.markup;

import static io.github.liraai.simulator.internal.markup.MarkupException.byteOffset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** Parse {@code parse_mode=Markdown}, the old one without nesting. */
final class LegacyMarkup {
    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private int position;

    private LegacyMarkup(String source) {
        this.source = source;
    }

    static FormattedText parse(String source) throws MarkupException {
        return new LegacyMarkup(source).parse();
    }

    private FormattedText parse() throws MarkupException {
        while (position < source.length()) {
            char c = source.charAt(position);
            boolean escape =
                    c == '\\' && position + 1 < source.length() && "_*`[".indexOf(source.charAt(position + 1)) >= 0;
            if (escape) {
                text.append(source.charAt(position + 1));
                position += 2;
            } else if (c == '[') {
                readLink();
            } else if ("_*`".indexOf(c) >= 0) {
                readEntity(c);
            } else {
                text.append(c);
                position++;
            }
        }
        return new FormattedText(text.toString(), entities);
    }

    private void readEntity(char mark) throws MarkupException {
        String delimiter = source.startsWith("```", position) ? "```" : String.valueOf(mark);
        int begin = position;
        int end = source.indexOf(delimiter, begin + delimiter.length());
        if (end < 0) {
            throw unfinished(begin);
        }
        int offset = text.length();
        text.append(source, begin + delimiter.length(), end);
        position = end + delimiter.length();
        if (text.length() > offset) {
            String type = delimiter.equals("```") ? "pre" : mark == '*' ? "bold" : mark == '_' ? "italic" : "code";
            entities.add(new Entity(type, offset, text.length() - offset));
        }
    }

    private void readLink() throws MarkupException {
        int begin = position;
        int end = source.indexOf(']', begin);
        if (end < 0) {
            throw unfinished(begin);
        }
        int offset = text.length();
        text.append(source, begin + 1, end);
        position = end + 1;
        int close = source.indexOf(')', position);
        if (source.startsWith("(", position) && close > 0) {
            String url = source.substring(position + 1, close);
            position = close + 1;
            if (text.length() > offset && (url.contains(".") || url.contains("://"))) {
                ObjectNode extra = Json.object().put("url", url);
                entities.add(new Entity("text_link", offset, text.length() - offset, extra));
            }
        }
    }

    private MarkupException unfinished(int begin) {
        return new MarkupException("Can't find end of the entity starting at byte offset " + byteOffset(source, begin));
    }
}
