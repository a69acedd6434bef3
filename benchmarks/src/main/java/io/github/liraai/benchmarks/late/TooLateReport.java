package io.github.liraai.benchmarks.late;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table.
 *
 * @param rows a row for each contender
 */
record TooLateReport(List<Row> rows) {
    TooLateReport {
        rows = List.copyOf(rows);
    }

    /**
     * What one contender came to.
     *
     * @param contender who
     * @param counts what each trouble came to
     */
    record Row(Contender contender, Map<Trouble, Count> counts) {
        Row {
            counts = new EnumMap<>(counts);
        }

        /** Tells whether a provider that is well was asked once and the picture came; without that the rest says nothing. */
        boolean isValid() {
            Count well = count(Trouble.NONE);
            return well.orders() == 1 && well.ending().equals(Contender.PICTURE);
        }

        /** Tells whether nothing was ordered a second time that may have been sold. */
        boolean buysOnce() {
            return counts.entrySet().stream()
                    .allMatch(
                            each -> !each.getKey().maySell() || each.getValue().orders() == 1);
        }

        private Count count(Trouble trouble) {
            Count count = counts.get(trouble);
            if (count == null) {
                throw new IllegalStateException("not measured: " + trouble);
            }
            return count;
        }

        private String line() {
            return Stream.concat(
                            Stream.of(contender.library(), contender.version(), contender.part()),
                            Stream.of(Trouble.values()).map(trouble -> cell(trouble, count(trouble))))
                    .collect(Collectors.joining(" | ", "| ", " |"));
        }

        private static String cell(Trouble trouble, Count count) {
            if (count.ending().equals(Contender.NO_END)) {
                return count.orders() + ", " + Contender.NO_END;
            }
            return trouble == Trouble.LATE
                    ? String.format(Locale.ROOT, "**%d**, %.1f s", count.orders(), seconds(count))
                    : String.valueOf(count.orders());
        }

        private String json() {
            return String.format(
                    "{\"library\":\"%s\",\"version\":\"%s\",\"part\":\"%s\",%s}",
                    contender.library(),
                    contender.version(),
                    contender.part(),
                    Stream.of(Trouble.values())
                            .map(trouble -> json(trouble, count(trouble)))
                            .collect(Collectors.joining(",")));
        }

        private static String json(Trouble trouble, Count count) {
            return String.format(
                    Locale.ROOT,
                    "\"%s\":{\"orders\":%d,\"seconds\":%.2f,\"ending\":\"%s\"}",
                    trouble.name().toLowerCase(Locale.ROOT),
                    count.orders(),
                    seconds(count),
                    count.ending());
        }

        private static double seconds(Count count) {
            return count.took().toMillis() / 1000.0;
        }
    }

    /** Tells whether every row says something, and Lira's buy once. */
    boolean isClean() {
        return rows.stream()
                .allMatch(row -> row.isValid()
                        && (row.buysOnce() || !row.contender().library().equals("Lira")));
    }

    String markdown() {
        String titles = Stream.of(Trouble.values()).map(Trouble::title).collect(Collectors.joining(" | "));
        String head = "| library | version | what is called | " + titles + " |\n"
                + "| --- ".repeat(3 + Trouble.values().length) + "|\n";
        return head + rows.stream().map(Row::line).collect(Collectors.joining("\n"));
    }

    String json() {
        return rows.stream().map(Row::json).collect(Collectors.joining(",", "[", "]"));
    }
}
