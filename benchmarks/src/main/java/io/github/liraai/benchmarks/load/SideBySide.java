package io.github.liraai.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What one user's picture takes with several programs, in one run: their bots stand side by side, and each is asked for two seconds in turn, so
 * that all meet the same moods of the machine. Compare the ratio, not the milliseconds.
 */
public final class SideBySide {
    private static final String USAGE = """
            side-by-side WARMUP-SECONDS ROUNDS JAR JAR...
              each jar is a lira.jar beside its lib folder; every other is told in times of the first.
              The compiler wants two minutes and more to warm up on a slow machine: 120 24""";

    private static final int PICTURE_BYTES = 512 * 1024;
    private static final int CROWD = 200;
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final int UNCOUNTED_ROUNDS = 4;

    private final UniquePictures pictures = new UniquePictures(PICTURE_BYTES);
    private final List<Candidate> candidates = new ArrayList<>();

    private SideBySide() {}

    /** One program, and the median of each of its turns. */
    private record Candidate(String name, LoadedBot bot, List<Double> medians) {
        void turn(boolean counts) throws InterruptedException {
            Tally tally = bot.crowd().countAnew();
            bot.keepBusy(1, TURN);
            if (tally.wrong() > 0 || bot.crowd().waiting() > 0 || tally.pictures() == 0) {
                throw new IllegalStateException(name + " did not bring everybody his own picture: " + tally.samples());
            }
            if (counts) {
                medians.add(tally.overhead().millis(0.5));
            }
        }

        double median() {
            List<Double> sorted = new ArrayList<>(medians);
            Collections.sort(sorted);
            return sorted.get(sorted.size() / 2);
        }
    }

    /** Runs as the arguments say, and prints a line for each program. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given = List.of(arguments);
        if (given.size() < 4 || !given.subList(0, 2).stream().allMatch(number -> number.matches("[1-9]\\d{0,4}"))) {
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        List<Path> jars = given.subList(2, given.size()).stream().map(Path::of).toList();
        for (Path jar : jars) {
            if (!Files.isRegularFile(jar)) {
                System.err.println("not there: " + jar + System.lineSeparator() + USAGE);
                System.exit(2);
                return;
            }
        }
        new SideBySide()
                .compare(jars, Duration.ofSeconds(Long.parseLong(given.getFirst())), Integer.parseInt(given.get(1)));
    }

    /** Starts one bot after the other, and lets them take turns when all of them stand. */
    private void compare(List<Path> jars, Duration warmup, int rounds) throws IOException, InterruptedException {
        if (candidates.size() == jars.size()) {
            compare(warmup, rounds);
            return;
        }
        String jar = jars.get(candidates.size()).toString();
        LoadPlan plan = LoadPlan.parse(List.of("--jar", jar, "--warmup-users", Integer.toString(CROWD)));
        try (LoadedBot bot = LoadedBot.start(plan, pictures)) {
            candidates.add(new Candidate(jar, bot, new ArrayList<>()));
            compare(jars, warmup, rounds);
        }
    }

    private void compare(Duration warmup, int rounds) throws InterruptedException {
        // Twice, since the first one's compiler is done by the time of the last one's.
        warmUp(warmup);
        warmUp(warmup.dividedBy(2));
        for (int round = -UNCOUNTED_ROUNDS; round < rounds; round++) {
            takeTurns(round);
        }
        candidates.forEach(this::tell);
    }

    private void warmUp(Duration time) throws InterruptedException {
        for (Candidate candidate : candidates) {
            candidate.bot().keepBusy(CROWD, time);
        }
    }

    /** Begins with another one each time: the place in a round alone makes 5 %. */
    private void takeTurns(int round) throws InterruptedException {
        for (int i = 0; i < candidates.size(); i++) {
            candidates.get(Math.floorMod(round + i, candidates.size())).turn(round >= 0);
        }
    }

    private void tell(Candidate candidate) {
        double median = candidate.median();
        System.out.printf(
                Locale.ROOT,
                "%.2f ms, %.2f times the first: %s%n",
                median,
                median / candidates.getFirst().median(),
                candidate.name());
    }
}
