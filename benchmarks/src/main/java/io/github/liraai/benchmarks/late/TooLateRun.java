package io.github.liraai.benchmarks.late;

import io.github.liraai.benchmarks.late.TooLateReport.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the orders that a provider gets for one request when it is late or fails: from Lira, and from other libraries. */
public final class TooLateRun {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private TooLateRun() {}

    /**
     * Prints a table in Markdown and a line of JSON. Exits with 0 when every contender got its picture while all was well, and
     * Lira bought nothing twice.
     *
     * @param arguments the folder with the other libraries
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Contender> contenders = new ArrayList<>(lira());
        contenders.addAll(OtherLibrary.all(Path.of(arguments[0])));
        TooLateReport report = run(contenders, DEADLINE);
        System.out.println(report.markdown());
        System.out.println(report.json());
        System.exit(report.isClean() ? 0 : 1);
    }

    /** Lists Lira's own. */
    static List<Contender> lira() {
        List<Contender> all = new ArrayList<>(List.of(LiraAdapter.values()));
        all.add(new LiraWhole());
        return all;
    }

    private static TooLateReport run(List<Contender> contenders, Duration deadline)
            throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (Contender contender : contenders) {
            rows.add(new Row(contender, counts(contender, deadline)));
        }
        return new TooLateReport(rows);
    }

    /** Brings a contender into every trouble, one after another. */
    static Map<Trouble, Count> counts(Contender contender, Duration deadline) throws IOException, InterruptedException {
        Map<Trouble, Count> counts = new EnumMap<>(Trouble.class);
        for (Trouble trouble : Trouble.values()) {
            counts.put(trouble, Count.of(contender, trouble, deadline));
        }
        return counts;
    }
}
