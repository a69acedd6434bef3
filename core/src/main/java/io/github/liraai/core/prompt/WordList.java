package io.github.liraai.core.prompt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Refuses whatever holds an entry of a list. Immutable and thread-safe.
 *
 * <p>An entry is a word or several in a row. It is found as whole words, in upper or lower case, with {@code ё} or {@code е}, and however
 * Unicode writes them (NFKC, without stress marks and signs that cannot be seen). A {@code *} stands for any letters and digits of the same
 * word, none too: {@code кот*} finds {@code коту} and {@code котики}, not {@code скот}. Whatever is neither letter nor digit parts words.
 */
public final class WordList implements ContentPolicy {
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final List<Entry> others = new ArrayList<>();

    private WordList(Collection<String> entries) {
        for (String text : entries) {
            Entry entry = Entry.of(text);
            WordPattern first = entry.words().getFirst();
            if (first.isPlain()) {
                byFirstWord
                        .computeIfAbsent(first.parts().getFirst(), word -> new ArrayList<>())
                        .add(entry);
            } else {
                others.add(entry);
            }
        }
    }

    /**
     * Takes the entries; none refuses nothing.
     *
     * @throws IllegalArgumentException when one is none, see {@link #isEntry}; the message holds it
     */
    public static WordList of(Collection<String> entries) {
        return new WordList(entries);
    }

    /** Tells whether something can be an entry: it has a word, and every word of it a letter or a digit besides {@code *}. */
    public static boolean isEntry(String text) {
        List<String> words = Words.in(text, true);
        return !words.isEmpty() && words.stream().allMatch(WordPattern::isValid);
    }

    @Override
    public Verdict review(String words) {
        List<String> all = Words.in(words, false);
        for (int at = 0; at < all.size(); at++) {
            List<String> rest = all.subList(at, all.size());
            List<Entry> likely = byFirstWord.getOrDefault(rest.getFirst(), List.of());
            if (isOneAtTheBeginning(likely, rest) || isOneAtTheBeginning(others, rest)) {
                return Verdict.REFUSED;
            }
        }
        return Verdict.ALLOWED;
    }

    private static boolean isOneAtTheBeginning(List<Entry> entries, List<String> words) {
        return entries.stream().anyMatch(entry -> entry.isAtTheBeginningOf(words));
    }

    /** Words in a row. */
    private record Entry(List<WordPattern> words) {
        static Entry of(String text) {
            if (!isEntry(text)) {
                throw new IllegalArgumentException("an entry needs words, each with a letter or a digit: " + text);
            }
            return new Entry(Words.in(text, true).stream().map(WordPattern::of).toList());
        }

        boolean isAtTheBeginningOf(List<String> given) {
            if (given.size() < words.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!words.get(i).fits(given.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
