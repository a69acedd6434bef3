package io.github.liraai.benchmarks.load;

import java.io.IOException;
import java.util.List;

/** Loads the real bot process with people on a simulated Telegram and measures. */
public final class LoadRun {
    private LoadRun() {}

    /** Runs as the arguments say; prints a line of text and a line of JSON. Exits with 0 when everybody got his own picture. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.println(LoadPlan.USAGE);
            return;
        }
        LoadPlan plan;
        try {
            plan = LoadPlan.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + LoadPlan.USAGE);
            System.exit(2);
            return;
        }
        LoadReport report = run(plan);
        System.out.println(report.line());
        System.out.println(report.json());
        System.exit(report.isClean() ? 0 : 1);
    }

    /** Runs a plan in a folder that is deleted afterwards. */
    static LoadReport run(LoadPlan plan) throws IOException, InterruptedException {
        try (LoadedBot bot = LoadedBot.start(plan, new UniquePictures(plan.pictureBytes()))) {
            if (!plan.warmup().isZero()) {
                bot.keepBusy(plan.warmupUsers(), plan.warmup());
            }
            bot.provider().take(plan.delay());
            return load(plan, bot);
        }
    }

    private static LoadReport load(LoadPlan plan, LoadedBot bot) throws IOException, InterruptedException {
        Tally tally = bot.crowd().countAnew();
        double loopbackBefore = Loopback.medianMillis(plan.pictureBytes());
        double cpuBefore = bot.process().cpuSeconds();
        long began = System.nanoTime();
        switch (plan.mode()) {
            case CLOSED -> bot.keepBusy(plan.users(), plan.duration());
            case BURST -> {
                bot.crowd().ask(plan.users(), false);
                bot.awaitQuiet(plan.duration().plus(plan.delay()));
            }
        }
        double cpu = bot.process().cpuSeconds() - cpuBefore;
        double peak = bot.process().peakMebibytes();
        int lost = bot.crowd().waiting();
        bot.process().close();
        return new LoadReport(
                plan,
                tally,
                (tally.lastPicture() - began) / 1e9,
                lost,
                bot.provider().repeated(),
                cpu * 1000 / Math.max(1, tally.pictures()),
                peak,
                bot.startMillis(),
                (loopbackBefore + Loopback.medianMillis(plan.pictureBytes())) / 2,
                bot.process().ledgerIsSound());
    }
}
