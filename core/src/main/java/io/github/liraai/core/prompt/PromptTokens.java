package io.github.liraai.core.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts what a person wrote into tokens at its blanks; what stands in quotes is one token. */
final class PromptTokens {
    private static final Map<Character, String> CLOSING = Map.of('"', "\"", '«', "»", '“', "”", '„', "“”");
    private static final String QUOTED = "\"(?=\\S)[^\"]*+\"|«(?=\\S)[^»]*+»|“(?=\\S)[^”]*+”|„(?=\\S)[^“”]*+[“”]";
    private static final String DASHES = "(?:--|[—–])";
    private static final String NAME = "\\p{L}[\\p{L}\\p{N}_-]*+";

    private static final Pattern TOKEN = Pattern.compile(
            "(?:" + QUOTED + ")\\S*+|" + DASHES + NAME + "=(?:" + QUOTED + ")\\S*+|\\S++",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OPTION = Pattern.compile(
            "(" + DASHES + ")(" + "\\p{L}[^=]*+" + ")(?:=(.*))?", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ONE_HYPHEN =
            Pattern.compile("-(" + NAME + ")(?:=(.*))?", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private PromptTokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    /**
     * A piece of the text.
     *
     * @param text the piece
     * @param start where it begins
     * @param end where it ends
     */
    record Token(String text, int start, int end) {
        /** Tells whether it is the sign that ends the options. */
        boolean isEnd() {
            return text.equals("--");
        }

        /** Tells whether it is a dash alone, as phones make of two hyphens. */
        boolean isDash() {
            return text.equals("—") || text.equals("–");
        }

        /**
         * Reads it as the beginning of an option. A word with a typographic dash before it is one only when it is an option's name or near
         * one, since people write such dashes in sentences, too.
         */
        Optional<Name> option() {
            Matcher matcher = OPTION.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Name name = new Name(matcher.group(2), Optional.ofNullable(matcher.group(3)));
            return matcher.group(1).equals("--") || name.isMeant() ? Optional.of(name) : Optional.empty();
        }

        /** Reads it as an option's name behind one hyphen instead of two. */
        Optional<Name> slip() {
            Matcher matcher = ONE_HYPHEN.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Name(matcher.group(1), Optional.ofNullable(matcher.group(2))))
                            .filter(name -> PictureOption.named(name.text()).isPresent())
                    : Optional.empty();
        }

        /** Gives the value it stands for: without its quotes, if it has any. */
        String value() {
            return unquoted(text);
        }

        boolean isQuoted() {
            return inQuotes(withoutComma(text));
        }
    }

    /**
     * An option's name.
     *
     * @param text the name as it was written
     * @param inline the value after {@code =}, if there is one
     */
    record Name(String text, Optional<String> inline) {
        private static final int SHORTEST_NEAR = 4;

        boolean isMeant() {
            return PictureOption.named(text).isPresent()
                    || (text.length() >= SHORTEST_NEAR
                            && PictureOption.near(text).isPresent());
        }
    }

    /** Takes away a comma or semicolon behind it and the quotes around it. */
    static String unquoted(String text) {
        String value = withoutComma(text);
        return inQuotes(value) ? value.substring(1, value.length() - 1) : value;
    }

    private static String withoutComma(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ',' || text.charAt(end - 1) == ';')) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean inQuotes(String value) {
        return value.length() > 1
                && CLOSING.getOrDefault(value.charAt(0), "").indexOf(value.charAt(value.length() - 1)) >= 0;
    }
}
