package io.github.liraai.simulator.internal.markup;

import static io.github.liraai.simulator.internal.markup.MarkupException.byteOffset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Parse {@code parse_mode=MarkdownV2}. */
final class MarkdownV2Markup {
    private static final String RESERVED = "_*[]()~`>#+-=|{}.!";

    private enum Kind {
        BOLD("*", "bold", "Bold"),
        UNDERLINE("__", "underline", "Underline"),
        ITALIC("_", "italic", "Italic"),
        STRIKETHROUGH("~", "strikethrough", "Strikethrough"),
        SPOILER("||", "spoiler", "Spoiler"),
        PRE("```", "pre", "PreCode"),
        CODE("`", "code", "Code"),
        LINK("]", "text_link", "TextUrl"),
        QUOTE("\n", "blockquote", "BlockQuote");

        private final String end;
        private final String type;
        private final String label;

        Kind(String end, String type, String label) {
            this.end = end;
            this.type = type;
            this.label = label;
        }

        private boolean literal() {
            return this == PRE || this == CODE;
        }
    }

    private record Open(Kind kind, int offset, int sourceIndex, ObjectNode extra) {}

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int position;

    private MarkdownV2Markup(String source) {
        this.source = source;
    }

    static FormattedText parse(String source) throws MarkupException {
        return new MarkdownV2Markup(source).parse();
    }

    private FormattedText parse() throws MarkupException {
        while (position < source.length()) {
            step();
        }
        if (!open.isEmpty() && open.peek().kind() == Kind.QUOTE) {
            close(open.pop());
        }
        if (!open.isEmpty()) {
            throw new MarkupException("Can't find end of " + open.peek().kind().label + " entity at byte offset "
                    + byteOffset(source, open.peek().sourceIndex()));
        }
        return new FormattedText(
                text.toString(), entities.stream().sorted(Entity.ORDER).toList());
    }

    private void step() throws MarkupException {
        char c = source.charAt(position);
        if (c == '\\' && position + 1 < source.length() && source.charAt(position + 1) < 127) {
            text.append(source.charAt(position + 1));
            position += 2;
        } else if (atEndOfOpen()) {
            closeOpen();
        } else if (!open.isEmpty() && open.peek().kind().literal()) {
            if (c == '`') {
                throw reserved(c);
            }
            copy(c);
        } else if (RESERVED.indexOf(c) < 0) {
            copy(c);
        } else {
            begin(c);
        }
    }

    private void copy(char c) {
        text.append(c);
        position++;
    }

    private boolean atEndOfOpen() {
        if (open.isEmpty()) {
            return false;
        }
        Kind kind = open.peek().kind();
        if (kind == Kind.QUOTE) {
            return source.charAt(position) == '\n' && !source.startsWith("\n>", position);
        }
        if (kind == Kind.ITALIC && source.startsWith("__", position)) {
            return false;
        }
        return source.startsWith(kind.end, position);
    }

    private void closeOpen() throws MarkupException {
        Open last = open.pop();
        if (last.kind() == Kind.QUOTE) {
            close(last);
            copy('\n');
            return;
        }
        position += last.kind().end.length();
        if (last.kind() == Kind.LINK && !readAddress(last)) {
            return;
        }
        close(last);
    }

    private void close(Open last) {
        if (text.length() > last.offset()) {
            entities.add(new Entity(last.kind().type, last.offset(), text.length() - last.offset(), last.extra()));
        }
    }

    private boolean readAddress(Open link) throws MarkupException {
        if (!source.startsWith("(", position)) {
            return false;
        }
        int begin = position++;
        StringBuilder url = new StringBuilder();
        while (position < source.length() && source.charAt(position) != ')') {
            if (source.charAt(position) == '\\' && position + 1 < source.length()) {
                position++;
            }
            url.append(source.charAt(position++));
        }
        if (position >= source.length()) {
            throw new MarkupException("Can't find end of a URL at byte offset " + byteOffset(source, begin));
        }
        position++;
        link.extra().put("url", url.toString());
        return url.indexOf(".") >= 0 || url.indexOf("://") >= 0;
    }

    private void begin(char c) throws MarkupException {
        boolean lineStart = position == 0 || source.charAt(position - 1) == '\n';
        if (c == '>' && lineStart) {
            if (open.isEmpty() || open.peek().kind() != Kind.QUOTE) {
                push(Kind.QUOTE, 1);
            } else {
                position++;
            }
        } else if (c == '[') {
            push(Kind.LINK, 1);
        } else if (c == '!' && source.startsWith("![", position)) {
            push(Kind.LINK, 2);
        } else {
            push(startedBy(c), 0);
        }
    }

    private Kind startedBy(char c) throws MarkupException {
        for (Kind kind : Kind.values()) {
            boolean starts = kind != Kind.LINK && kind != Kind.QUOTE && source.startsWith(kind.end, position);
            if (starts) {
                position += kind.end.length();
                return kind;
            }
        }
        throw reserved(c);
    }

    private void push(Kind kind, int length) {
        int begin = length == 0 ? position - kind.end.length() : position;
        position += length;
        ObjectNode extra = Json.object();
        if (kind == Kind.PRE) {
            readLanguage(extra);
        }
        open.push(new Open(kind, text.length(), begin, extra));
    }

    private void readLanguage(ObjectNode extra) {
        int end = position;
        while (end < source.length() && !Character.isWhitespace(source.charAt(end)) && source.charAt(end) != '`') {
            end++;
        }
        if (end < source.length() && source.charAt(end) == '\n') {
            if (end > position) {
                extra.put("language", source.substring(position, end));
            }
            position = end + 1;
        }
    }

    private static MarkupException reserved(char c) {
        return new MarkupException("Character '" + c + "' is reserved and must be escaped with the preceding '\\'");
    }
}
