package io.github.liraai.offline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word to look for, compared without case and with ё as е.
 *
 * @param text the word or its beginning
 * @param open whether the word may go on
 */
record WordPattern(String text, boolean open) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+|[\\p{So}]");

    /** Reads words separated by spaces; a star at the end means "or any longer word". */
    private static List<WordPattern> listOf(String words) {
        return Arrays.stream(plain(words).split(" "))
                .map(word -> word.endsWith("*")
                        ? new WordPattern(word.substring(0, word.length() - 1), true)
                        : new WordPattern(word, false))
                .toList();
    }

    /** Takes a text apart into words that patterns can be compared with; a picture character is a word. */
    static List<String> wordsOf(String text) {
        return WORD.matcher(plain(text)).results().map(MatchResult::group).toList();
    }

    /** Tells whether one of the spoken words is among the patterns. */
    static boolean anyMatch(String patterns, List<String> spoken) {
        return listOf(patterns).stream().anyMatch(pattern -> spoken.stream().anyMatch(pattern::matches));
    }

    boolean matches(String word) {
        return open ? word.startsWith(text) : word.equals(text);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
