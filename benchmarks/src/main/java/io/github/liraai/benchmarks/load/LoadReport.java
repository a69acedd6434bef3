package io.github.liraai.benchmarks.load;

import java.util.Locale;

/**
 * What a load run found.
 *
 * @param plan what was run
 * @param tally what came
 * @param seconds how long was measured
 * @param lost people who got nothing
 * @param repeatedPurchases pictures bought more than once
 * @param cpuMillisPerPicture processor time of the bot for each picture
 * @param peakMebibytes the most memory the bot had resident since its start
 * @param startMillis from the start of the process to its first {@code getUpdates}
 * @param loopbackMillis what a picture there and back takes with nothing but a socket, the mean of before and after the run; see {@link Loopback}
 * @param ledgerSound whether {@code ledger verify} found all well afterwards
 */
record LoadReport(
        LoadPlan plan,
        Tally tally,
        double seconds,
        int lost,
        long repeatedPurchases,
        double cpuMillisPerPicture,
        double peakMebibytes,
        long startMillis,
        double loopbackMillis,
        boolean ledgerSound) {
    /** Tells whether everybody got a status message and his own picture, bought once, and nothing else, and the ledger agrees. */
    boolean isClean() {
        return tally.wrong() == 0
                && tally.others() == 0
                && lost == 0
                && repeatedPurchases == 0
                && ledgerSound
                && tally.pictures() > 0
                && statuses() == tally.pictures();
    }

    /** Counts the status messages. Each picture has one, since a picture waits for it. */
    private int statuses() {
        return tally.status().count();
    }

    double picturesPerSecond() {
        return tally.pictures() / seconds;
    }

    /** The added time within which a share of the pictures came, in times of what the machine's loopback takes for one. */
    double loopbacks(double share) {
        return tally.overhead().millis(share) / loopbackMillis;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s, %d users, provider %d ms, %d KiB: %d pictures in %.1f s = %.0f/s; %d statuses, p50 %.1f p99 %.1f ms; added p50 %.1f p99 %.1f ms = %.1f and %.1f loopbacks of %.2f ms;"
                        + " CPU %.2f ms/picture; peak %.0f MiB; start %d ms; %s",
                plan.mode().name().toLowerCase(Locale.ROOT),
                plan.users(),
                plan.delay().toMillis(),
                plan.pictureBytes() / 1024,
                tally.pictures(),
                seconds,
                picturesPerSecond(),
                statuses(),
                tally.status().millis(0.5),
                tally.status().millis(0.99),
                tally.overhead().millis(0.5),
                tally.overhead().millis(0.99),
                loopbacks(0.5),
                loopbacks(0.99),
                loopbackMillis,
                cpuMillisPerPicture,
                peakMebibytes,
                startMillis,
                isClean() ? "each his own, ledger sound" : faults());
    }

    String json() {
        return String.format(
                Locale.ROOT,
                """
                {"mode":"%s","users":%d,"delayMillis":%d,"pictureBytes":%d,"heap":"%s","seconds":%.3f,"pictures":%d,\
                "picturesPerSecond":%.1f,"statuses":%d,"statusMillis":%s,"addedMillis":%s,"loopbackMillis":%.3f,"addedLoopbacks":%.2f,"cpuMillisPerPicture":%.3f,"peakMebibytes":%.1f,\
                "startMillis":%d,"wrongPictures":%d,"lost":%d,"repeatedPurchases":%d,"otherMessages":%d,"ledgerSound":%b}""",
                plan.mode().name().toLowerCase(Locale.ROOT),
                plan.users(),
                plan.delay().toMillis(),
                plan.pictureBytes(),
                plan.heap(),
                seconds,
                tally.pictures(),
                picturesPerSecond(),
                statuses(),
                percentiles(tally.status()),
                percentiles(tally.overhead()),
                loopbackMillis,
                loopbacks(0.5),
                cpuMillisPerPicture,
                peakMebibytes,
                startMillis,
                tally.wrong(),
                lost,
                repeatedPurchases,
                tally.others(),
                ledgerSound);
    }

    private String faults() {
        return "NOT CLEAN: " + statuses() + " statuses for " + tally.pictures() + " pictures, " + tally.wrong()
                + " wrong, " + lost + " lost, " + repeatedPurchases + " bought twice, "
                + tally.others() + " other messages " + tally.samples() + ", ledger "
                + (ledgerSound ? "sound" : "NOT SOUND");
    }

    private static String percentiles(Latencies latencies) {
        if (latencies.count() == 0) {
            return "null";
        }
        return String.format(
                Locale.ROOT,
                "{\"p50\":%.2f,\"p90\":%.2f,\"p99\":%.2f,\"max\":%.2f}",
                latencies.millis(0.5),
                latencies.millis(0.9),
                latencies.millis(0.99),
                latencies.millis(1));
    }
}
