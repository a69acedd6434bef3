package io.github.liraai.cli.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what somebody probably meant. */
public final class NearestName {
    private static final int MOST_LISTED = 10;

    private NearestName() {}

    /** Finds the name with the fewest changed letters, also when only its beginning was written; empty when none is near. */
    public static Optional<String> among(Collection<String> names, String written) {
        String sought = written.toLowerCase(Locale.ROOT);
        int farthest = Math.max(2, written.length() / 3);
        return withDistances(names, written)
                .filter(near -> near.distance() <= farthest || isBeginning(sought, near.name()))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    /** Writes the nearest name as a half sentence to put after a refusal, or those allowed when none is near: ten at most. */
    public static String hint(Collection<String> names, String written) {
        return among(names, written)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> names.size() <= MOST_LISTED
                        ? "allowed: " + String.join(", ", names)
                        : "allowed: " + String.join(", ", nearest(names, written)) + " and "
                                + (names.size() - MOST_LISTED) + " more");
    }

    private static List<String> nearest(Collection<String> names, String written) {
        return withDistances(names, written)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST_LISTED)
                .map(Near::name)
                .toList();
    }

    private static Stream<Near> withDistances(Collection<String> names, String written) {
        String sought = written.toLowerCase(Locale.ROOT);
        return names.stream().map(name -> new Near(name, distance(sought, name.toLowerCase(Locale.ROOT))));
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
