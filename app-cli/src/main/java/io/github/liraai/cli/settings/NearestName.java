package io.github.liraai.cli.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class NearestName {
    private NearestName() {}

    /** Finds the name with the fewest changed letters, also when only its beginning was written; empty when none is near. */
    public static Optional<String> among(Collection<String> names, String written) {
        String sought = written.toLowerCase(Locale.ROOT);
        int farthest = Math.max(2, written.length() / 3);
        return names.stream()
                .map(name -> new Near(name, distance(sought, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= farthest || isBeginning(sought, near.name()))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    /** Writes the nearest name as a half sentence to put after a refusal, or the whole list when none is near. */
    public static String hint(Collection<String> names, String written) {
        return among(names, written)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "allowed: " + String.join(", ", names));
    }

    private static boolean isBeginning(String sought, String name) {
        return sought.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(sought);
    }

    private record Near(String name, int distance) {}

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
