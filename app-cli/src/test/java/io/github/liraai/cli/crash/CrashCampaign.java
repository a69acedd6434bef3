package io.github.liraai.cli.crash;

import io.github.liraai.cli.CrashingMain;
import io.github.liraai.cli.testsupport.LiraProcess;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Kills real processes again and again while fifty people ask for pictures, and looks after each kill whether everything promised came
 * true. For one thread.
 */
final class CrashCampaign implements AutoCloseable {
    private static final Duration TO_START = Duration.ofSeconds(40);
    private static final Duration TO_DIE = Duration.ofSeconds(6);
    private static final Duration FOR_THE_OTHERS = Duration.ofMillis(1500);
    private static final Duration TO_SETTLE = Duration.ofSeconds(60);

    /** One kill in so many comes at a random time instead of at a step. */
    private static final int RANDOM_ONE_IN = 4;

    private static final String AT_RANDOM = "at random";

    private final Path folder;
    private final Random random;
    private final Map<String, String> environment = new TreeMap<>();
    private final TelegramSimulator telegram =
            TelegramSimulator.builder().patience(Duration.ofSeconds(40)).start();
    private final PlayedHfInference painter = new PlayedHfInference();
    private final PlayedTasks tasks = new PlayedTasks();
    private final Crowd crowd;
    private final Books books;
    private final List<LiraProcess> bots = new ArrayList<>();
    private final List<String> ahead = new ArrayList<>();
    private final Map<String, Integer> kills = new TreeMap<>();

    /**
     * Prepares a campaign.
     *
     * @param folder where the bots run
     * @param database settings of the database
     * @param processes how many bots run at once
     * @param seed decides what happens when
     */
    CrashCampaign(Path folder, Map<String, String> database, int processes, long seed) throws IOException {
        this.folder = folder;
        this.random = new Random(seed);
        this.crowd = new Crowd(telegram, painter, random);
        environment.putAll(database);
        environment.put("TELEGRAM_API_URL", telegram.baseUrl().toString());
        environment.put("TELEGRAM_BOT_TOKEN", telegram.token());
        environment.put("HF_BASE_URL", painter.baseUrl());
        environment.put("HF_TOKEN", "hf_test_token");
        environment.put("LIRA_TIME_ZONE", whereItIsNoon());
        Files.writeString(folder.resolve("lira.conf"), """
                levels { user = unlimited }
                models { tasked { title = "⏳ Tasks", provider = offline, model = painter } }
                engine.at-once.person = unlimited
                """);
        this.books = new Books(folder, environment, crowd, painter, tasks);
        for (int i = 0; i < processes; i++) {
            bots.add(start(i));
        }
    }

    /**
     * What the campaign did and found.
     *
     * @param kills how many processes were killed, by moment
     * @param wishes prompts that people wrote
     * @param last what came of them
     */
    record Report(Map<String, Integer> kills, int wishes, Books.Result last) {
        int killed() {
            return kills.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Writes it for people. */
        String text() {
            return killed() + " kills, " + wishes + " prompts: " + last.pictures() + " pictures charged, "
                    + last.refunds() + " told and refunded, " + last.repeated()
                    + " pictures sent again; kills by moment: " + kills;
        }
    }

    /**
     * Kills so many times, and sometimes once or twice more.
     *
     * @throws AssertionError when something was not as promised after a kill
     */
    Report run(int wanted) throws Exception {
        awaitBots();
        crowd.chooseModels();
        int killed = 0;
        while (killed < wanted) {
            List<String> moments = new ArrayList<>();
            for (int i = 0; i < bots.size(); i++) {
                moments.add(nextMoment());
            }
            killed += killAt(moments);
            awaitBots();
            settle(moments.toString());
        }
        return new Report(kills, crowd.wishes().size(), settle("the end"));
    }

    /** Lets people ask before, in and after some trouble, and looks what came of it. */
    Books.Result through(Runnable begin, Duration time, Runnable end) throws Exception {
        awaitBots();
        crowd.chooseModels();
        crowd.wish();
        begin.run();
        crowd.wish();
        Thread.sleep(time);
        end.run();
        crowd.wish();
        return settle("the trouble");
    }

    @Override
    public void close() {
        bots.forEach(LiraProcess::close);
        tasks.close();
        painter.close();
        telegram.close();
    }

    private LiraProcess start(int number) throws IOException {
        Map<String, String> own = new TreeMap<>(environment);
        own.put("LIRA_LOG_FILE", folder.resolve("logs/bot-" + number + ".log").toString());
        return LiraProcess.startWrapped(
                folder,
                own,
                CrashingMain.class,
                List.of("-Dlira.crash.armed=" + armed(number), "-Dlira.crash.tasks=" + tasks.address()),
                "run");
    }

    /** Before that, a command would take the H2 file for itself. */
    private void awaitBots() throws InterruptedException {
        for (LiraProcess bot : bots) {
            bot.awaitErr("the bot runs", TO_START);
        }
    }

    private Path armed(int number) {
        return folder.resolve("crash-" + number);
    }

    private String nextMoment() {
        if (random.nextInt(RANDOM_ONE_IN) == 0) {
            return AT_RANDOM;
        }
        if (ahead.isEmpty()) {
            ahead.addAll(CrashStep.moments());
            Collections.shuffle(ahead, random);
        }
        return ahead.removeLast();
    }

    /** Lets each process die at a moment of its own; with several, some moments come in another process, which then lives on. */
    private int killAt(List<String> moments) throws Exception {
        for (int i = 0; i < bots.size(); i++) {
            Files.writeString(armed(i), moments.get(i));
        }
        crowd.wish();
        Instant deadline = Instant.now().plus(TO_DIE);
        Thread.sleep(random.nextInt(600));
        for (int i = 0; i < bots.size(); i++) {
            if (moments.get(i).equals(AT_RANDOM)) {
                bots.get(i).kill();
            }
        }
        while (bots.stream().allMatch(LiraProcess::isAlive) && Instant.now().isBefore(deadline)) {
            Thread.sleep(5);
        }
        Instant others = Instant.now().plus(FOR_THE_OTHERS);
        while (bots.stream().anyMatch(LiraProcess::isAlive) && Instant.now().isBefore(others)) {
            Thread.sleep(5);
        }
        return bury(moments);
    }

    private int bury(List<String> moments) throws Exception {
        for (int i = 0; i < bots.size(); i++) {
            Files.delete(armed(i));
        }
        // Who has just come to its moment is still dying.
        Thread.sleep(100);
        int dead = 0;
        for (int i = 0; i < bots.size(); i++) {
            if (!bots.get(i).isAlive()) {
                dead++;
                kills.merge(moments.get(i), 1, Integer::sum);
                bots.set(i, start(i));
            }
        }
        return dead;
    }

    private Books.Result settle(String after) throws Exception {
        Instant deadline = Instant.now().plus(TO_SETTLE);
        Books.Result result = books.examine();
        while (!result.problems().isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(
                        "after the kill " + after + ": " + String.join("\n", result.problems()) + "\n" + bots);
            }
            Thread.sleep(50);
            result = books.examine();
        }
        return result;
    }

    /** So that no quota day ends meanwhile. */
    private static String whereItIsNoon() {
        int hour = Instant.now()
                .truncatedTo(ChronoUnit.HOURS)
                .atOffset(ZoneOffset.UTC)
                .getHour();
        int east = 12 - hour;
        return east == 0 ? "Etc/GMT" : "Etc/GMT" + (east > 0 ? "-" + east : "+" + -east);
    }
}
