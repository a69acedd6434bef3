package io.github.liraai.benchmarks.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a load run does.
 *
 * @param mode how people ask
 * @param users how many people
 * @param duration how long is measured; a burst is measured until its last picture, at most this long
 * @param warmup how long the bot is warmed up before, by {@code warmupUsers} people without the provider's delay
 * @param warmupUsers how many people warm the bot up
 * @param delay how long the provider takes for a picture
 * @param pictureBytes the size of a picture's file
 * @param jar the bot's program
 * @param heap the bot's {@code -Xmx}
 * @param jvm further options of the bot's JVM
 */
record LoadPlan(
        Mode mode,
        int users,
        Duration duration,
        Duration warmup,
        int warmupUsers,
        Duration delay,
        int pictureBytes,
        Path jar,
        String heap,
        List<String> jvm) {
    static final String USAGE = """
            load [--mode closed|burst] [--users N] [--seconds N] [--warmup SECONDS] [--warmup-users N]
                 [--delay MILLISECONDS] [--bytes N] [--jar FILE] [--heap 512m] [--jvm "OPTIONS"]
              closed  each user asks again as soon as the picture is there (default: 200 users, 20 s, no delay)
              burst   every user asks once, all at the same time""";

    /** How people ask. */
    enum Mode {
        /** Each asks again as soon as the picture is there. */
        CLOSED,
        /** Each asks once, all at the same time. */
        BURST
    }

    LoadPlan {
        if (users < 1 || warmupUsers < 1) {
            throw new IllegalArgumentException("users must be positive: " + Math.min(users, warmupUsers));
        }
        if (pictureBytes < UniquePictures.SMALLEST) {
            throw new IllegalArgumentException(
                    "bytes must be at least " + UniquePictures.SMALLEST + ": " + pictureBytes);
        }
        jvm = List.copyOf(jvm);
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException when it says something else than {@link #USAGE}
     */
    static LoadPlan parse(List<String> arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!arguments.get(i).startsWith("--") || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("not understood: " + arguments.get(i));
            }
            given.put(arguments.get(i).substring(2), arguments.get(i + 1));
        }
        LoadPlan plan = new LoadPlan(
                Mode.valueOf(take(given, "mode", "closed").toUpperCase(Locale.ROOT)),
                Integer.parseInt(take(given, "users", "200")),
                Duration.ofSeconds(Long.parseLong(take(given, "seconds", "20"))),
                Duration.ofSeconds(Long.parseLong(take(given, "warmup", "15"))),
                Integer.parseInt(take(given, "warmup-users", "50")),
                Duration.ofMillis(Long.parseLong(take(given, "delay", "0"))),
                Integer.parseInt(take(given, "bytes", String.valueOf(512 * 1024))),
                Path.of(take(given, "jar", "app-cli/target/lira.jar")).toAbsolutePath(),
                take(given, "heap", "512m"),
                List.of(take(given, "jvm", "").strip().split("\\s+", -1)).stream()
                        .filter(option -> !option.isEmpty())
                        .toList());
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(
                    "not understood: --" + given.keySet().iterator().next());
        }
        return plan;
    }

    private static String take(Map<String, String> given, String name, String otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : value;
    }
}
