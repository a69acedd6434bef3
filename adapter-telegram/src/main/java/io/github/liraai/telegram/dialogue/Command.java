package io.github.liraai.telegram.dialogue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that begins with a command.
 *
 * <p>Read from the text and not from its entities, since Telegram marks only Latin names and {@code /рисунок} is one of ours.
 *
 * @param name the name in lower case, without the slash
 * @param addressee the bot it names after {@code @}, or null
 * @param rest what follows, stripped, may be empty
 */
record Command(String name, @Nullable String addressee, String rest) {
    private static final Set<String> PAINTING = Set.of("generate", "рисунок");
    private static final Pattern SHAPE =
            Pattern.compile("/([\\p{L}\\p{N}_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

    static Optional<Command> parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group(3) == null ? "" : matcher.group(3).strip();
        return Optional.of(new Command(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2), rest));
    }

    /** Tells whether what follows is a prompt. */
    boolean isForPainting() {
        return PAINTING.contains(name);
    }

    boolean isFor(BotName bot) {
        return addressee == null || bot.isNamed(addressee);
    }
}
