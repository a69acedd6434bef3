package io.github.liraai.core.prompt;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes a text apart into words, each in the one form in which equal words are equal. */
final class Words {
    /** Marks that are left after composition, such as stress, and signs that cannot be seen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}]");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{Mc}]+");
    private static final Pattern BETWEEN_PATTERNS = Pattern.compile("[^\\p{L}\\p{N}\\p{Mc}*]+");

    private Words() {}

    /** Lists the words in order; with stars as parts of them where it is said so. */
    static List<String> in(String text, boolean withStars) {
        Pattern between = withStars ? BETWEEN_PATTERNS : BETWEEN;
        return Arrays.stream(between.split(plain(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        // Up and down again, for letters that have more than one small form.
        String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String seen = UNSEEN.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC))
                .replaceAll("");
        return seen.replace('ё', 'е');
    }
}
