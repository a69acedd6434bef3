package io.github.liraai.telegram.dialogue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that begins with a command: its first visible character is {@code /}, and a name follows, which ends where something stands that cannot be
 * part of a name, as Telegram marks commands.
 *
 * <p>Read from the text and not from its entities, since Telegram marks only Latin names and {@code /рисунок} is one of ours.
 *
 * @param name the name in lower case, without the slash
 * @param addressee the bot it names after {@code @}, or null
 * @param rest what follows, without the punctuation in between, stripped, may be empty
 */
record Command(String name, @Nullable String addressee, String rest) {
    private static final Set<String> PAINTING = Set.of("generate", "рисунок");

    /** What shows nothing by itself: blanks, directions, joiners, marks, fillers. */
    private static final String UNSEEN =
            "\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Mn}\\p{Me}\\x{115f}\\x{1160}\\x{2800}\\x{3164}\\x{ffa0}";

    private static final String SLASH = "[" + UNSEEN + "]*+/";

    /** Also in brackets or quotation marks, and with the slash of Chinese and Japanese keyboards. */
    private static final Pattern MEANT = Pattern.compile("[\\p{Ps}\\p{Pi}\"'" + UNSEEN + "]*+[/\\x{ff0f}]");

    private static final Pattern HEAD = Pattern.compile(
            SLASH + "(?<name>[\\p{L}\\p{N}_]++)[\\p{Cf}\\p{Mn}\\p{Me}]*+(?:@(?<addressee>[A-Za-z0-9_]++))?+");

    /** Before a blank any punctuation; before a word what does not open it, as a bracket, a quotation mark or another slash does. */
    private static final Pattern GAP = Pattern.compile(
            "[\\p{P}" + UNSEEN + "]*(?:[\\s\\p{Z}]|\\z)|[\\p{Cf}\\p{Mn}\\p{Me}\\p{P}&&[^\\p{Ps}\\p{Pi}\"'/]]*+");

    private static final String OPTION = "--";

    static Optional<Command> parse(String text) {
        Matcher head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        String name = head.group("name").toLowerCase(Locale.ROOT);
        return Optional.of(new Command(name, head.group("addressee"), withoutGap(text.substring(head.end()))));
    }

    private static String withoutGap(String text) {
        int option = text.indexOf(OPTION);
        Matcher gap = GAP.matcher(text).region(0, option < 0 ? text.length() : option);
        return text.substring(gap.lookingAt() ? gap.end() : 0).strip();
    }

    /** Tells whether a text looks like a command, although there may be no name behind its slash. */
    static boolean isMeant(String text) {
        return MEANT.matcher(text).lookingAt();
    }

    /** Tells whether what follows is a prompt. */
    boolean isForPainting() {
        return PAINTING.contains(name);
    }

    boolean isFor(BotName bot) {
        return addressee == null || bot.isNamed(addressee);
    }
}
