package io.github.liraai.simulator.internal.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Find what Telegram marks by itself: commands (Latin letters only), mentions, addresses. */
public final class AutoEntities {
    private static final Pattern COMMAND =
            Pattern.compile("(?<![\\p{L}\\p{N}_/])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\\p{L}\\p{N}_/])");
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}_@/])@[a-zA-Z][a-zA-Z0-9_]{2,31}(?![\\p{L}\\p{N}_])");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Set<String> OPAQUE = Set.of("code", "pre", "text_link", "bot_command", "mention", "url");

    private AutoEntities() {}

    /** Add to a text what Telegram finds in it. */
    public static FormattedText addTo(FormattedText formatted) {
        String text = formatted.text();
        if (text.indexOf('/') < 0 && text.indexOf('@') < 0) {
            return formatted;
        }
        List<Entity> all = new ArrayList<>(formatted.entities());
        find(ADDRESS, "url", text, all);
        find(COMMAND, "bot_command", text, all);
        find(MENTION, "mention", text, all);
        return new FormattedText(text, all.stream().sorted(Entity.ORDER).toList());
    }

    private static void find(Pattern pattern, String type, String text, List<Entity> all) {
        Matcher matcher = pattern.matcher(text);
        List<Entity> found = new ArrayList<>();
        while (matcher.find()) {
            Entity entity = new Entity(type, matcher.start(), matcher.end() - matcher.start());
            Stream<Entity> opaque = all.stream().filter(other -> OPAQUE.contains(other.type()));
            if (opaque.noneMatch(other -> other.offset() < entity.end() && entity.offset() < other.end())) {
                found.add(entity);
            }
        }
        all.addAll(found);
    }
}
