package io.github.liraai.core.prompt;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what somebody probably meant. */
public final class NearestName {
    private NearestName() {}

    /**
     * Finds the name with the fewest changed letters, also when only its beginning was written; empty when none is near, or when no
     * letter of it was written.
     */
    public static Optional<String> among(Collection<String> names, String written) {
        String sought = written.toLowerCase(Locale.ROOT);
        int farthest = Math.max(2, written.length() / 3);
        return withDistances(names, sought)
                .filter(near -> near.isWithin(farthest, sought) || isBeginning(sought, near.name()))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    /** Finds the name with the fewest changed letters, so many at most: added, left out or exchanged for others. */
    public static Optional<String> within(Collection<String> names, String written, int mostChanged) {
        return withDistances(names, written.toLowerCase(Locale.ROOT))
                .filter(near -> near.distance() <= mostChanged)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    /** Lists the names from the nearest on, so many at most. */
    public static List<String> nearest(Collection<String> names, String written, int most) {
        return withDistances(names, written.toLowerCase(Locale.ROOT))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(most)
                .map(Near::name)
                .toList();
    }

    private static Stream<Near> withDistances(Collection<String> names, String sought) {
        return names.stream().map(name -> new Near(name, distance(sought, name.toLowerCase(Locale.ROOT))));
    }

    private static boolean isBeginning(String sought, String name) {
        return sought.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(sought);
    }

    private record Near(String name, int distance) {
        boolean isWithin(int farthest, String sought) {
            return distance <= farthest && distance < Math.max(name.length(), sought.length());
        }
    }

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
