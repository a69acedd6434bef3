package io.github.liraai.simulator.internal.markup;

import static io.github.liraai.simulator.internal.markup.MarkupException.byteOffset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parse {@code parse_mode=HTML}. */
final class HtmlMarkup {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("span", "spoiler"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("tg-emoji", "custom_emoji"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"));
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int position;

    private record Open(String tag, int offset, Map<String, String> attributes) {}

    private HtmlMarkup(String source) {
        this.source = source;
    }

    static FormattedText parse(String source) throws MarkupException {
        return new HtmlMarkup(source).parse();
    }

    private FormattedText parse() throws MarkupException {
        while (position < source.length()) {
            char c = source.charAt(position);
            if (c == '&') {
                readReference();
            } else if (c == '<') {
                readTag();
            } else {
                text.append(c);
                position++;
            }
        }
        if (!open.isEmpty()) {
            throw new MarkupException("Can't find end tag corresponding to start tag \""
                    + open.peek().tag() + "\"");
        }
        return new FormattedText(
                text.toString(), entities.stream().sorted(Entity.ORDER).toList());
    }

    private void readReference() {
        int end = source.indexOf(';', position);
        Optional<String> meaning =
                end < 0 || end - position > 10 ? Optional.empty() : decode(source.substring(position + 1, end));
        if (meaning.isPresent()) {
            text.append(meaning.get());
            position = end + 1;
        } else {
            text.append('&');
            position++;
        }
    }

    private static Optional<String> decode(String reference) {
        if (!reference.startsWith("#")) {
            return Optional.ofNullable(NAMED.get(reference));
        }
        try {
            boolean hexadecimal = reference.startsWith("#x");
            int code = Integer.parseInt(reference.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(code) && code > 0
                    ? Optional.of(Character.toString(code))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void readTag() throws MarkupException {
        int begin = position;
        int close = source.indexOf('>', begin);
        if (close < 0) {
            throw new MarkupException((source.startsWith("</", begin) ? "Unclosed end tag" : "Unclosed start tag")
                    + " at byte offset " + byteOffset(source, begin));
        }
        String inside = source.substring(begin + 1, close);
        position = close + 1;
        if (inside.startsWith("/")) {
            closeTag(inside.substring(1).strip().toLowerCase(Locale.ROOT), begin);
        } else {
            openTag(inside, begin);
        }
    }

    private void openTag(String inside, int begin) throws MarkupException {
        int nameEnd = 0;
        while (nameEnd < inside.length() && !Character.isWhitespace(inside.charAt(nameEnd))) {
            nameEnd++;
        }
        String tag = inside.substring(0, nameEnd).toLowerCase(Locale.ROOT);
        if (!TYPES.containsKey(tag)) {
            throw new MarkupException(
                    "Unsupported start tag \"" + tag + "\" at byte offset " + byteOffset(source, begin));
        }
        Map<String, String> attributes = new HashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(inside.substring(nameEnd));
        while (matcher.find()) {
            for (int group = 2; group <= 4; group++) {
                String value = matcher.group(group);
                if (value != null) {
                    attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
                }
            }
            attributes.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), "");
        }
        if (tag.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
            throw new MarkupException(
                    "Tag \"span\" must have class \"tg-spoiler\" at byte offset " + byteOffset(source, begin));
        }
        open.push(new Open(tag, text.length(), attributes));
    }

    private void closeTag(String tag, int begin) throws MarkupException {
        if (open.isEmpty()) {
            throw new MarkupException("Unexpected end tag at byte offset " + byteOffset(source, begin));
        }
        Open last = open.pop();
        if (!tag.isEmpty() && !tag.equals(last.tag())) {
            throw new MarkupException("Unmatched end tag at byte offset " + byteOffset(source, begin)
                    + ", expected \"</" + last.tag() + ">\", found \"</" + tag + ">\"");
        }
        if (text.length() > last.offset()) {
            entity(last).ifPresent(entities::add);
        }
    }

    private Optional<Entity> entity(Open tag) {
        int length = text.length() - tag.offset();
        ObjectNode extra = Json.object();
        String type = TYPES.getOrDefault(tag.tag(), tag.tag());
        switch (tag.tag()) {
            case "a" -> {
                String url = tag.attributes().getOrDefault("href", text.substring(tag.offset()));
                if (!url.contains(".") && !url.contains("://")) {
                    return Optional.empty();
                }
                extra.put("url", url.replace("&amp;", "&"));
            }
            case "tg-emoji" -> extra.put("custom_emoji_id", tag.attributes().getOrDefault("emoji-id", ""));
            case "blockquote" -> {
                if (tag.attributes().containsKey("expandable")) {
                    type = "expandable_blockquote";
                }
            }
            case "code" -> {
                if (!open.isEmpty() && open.peek().tag().equals("pre")) {
                    Open pre = open.pop();
                    open.push(new Open("pre", pre.offset(), tag.attributes()));
                    return Optional.empty();
                }
            }
            case "pre" -> {
                String language = tag.attributes().getOrDefault("class", "");
                if (language.startsWith("language-")) {
                    extra.put("language", language.substring("language-".length()));
                }
            }
            default -> {}
        }
        return Optional.of(new Entity(type, tag.offset(), length, extra));
    }
}
