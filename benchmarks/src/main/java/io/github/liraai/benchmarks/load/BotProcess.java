package io.github.liraai.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real bot in a process of its own, with a folder and a database of its own. */
final class BotProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double TICKS_PER_SECOND = 100;

    private final LoadPlan plan;
    private final Path folder;
    private final Map<String, String> settings;
    private final Process process;

    private BotProcess(LoadPlan plan, Path folder, Map<String, String> settings) throws IOException {
        this.plan = plan;
        this.folder = folder;
        this.settings = settings;
        this.process = launch(plan.jvm(), List.of("run"), folder.resolve("bot.out"));
    }

    /**
     * Starts the bot.
     *
     * @param settings environment besides the database, the log and the configuration
     */
    static BotProcess start(LoadPlan plan, Path folder, Map<String, String> settings) throws IOException {
        if (!Files.isRegularFile(plan.jar())) {
            throw new IOException(
                    "the bot is not there; build it with mvn -pl app-cli -am package -DskipTests: " + plan.jar());
        }
        Files.writeString(folder.resolve("load.conf"), "levels { user = 1000000 }\n");
        return new BotProcess(plan, folder, settings);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Gives the processor time so far, in seconds; whole hundredths. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        // Fields 14 and 15 of proc(5), which counts from 1 and includes the two in front of the parenthesis.
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** Gives the most memory it ever had resident, in MiB. */
    double peakMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Gives the last lines of what it wrote to the terminal. */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("bot.out"), StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    /** Runs {@code ledger verify} on the database that the ended bot left, and tells whether all is well. */
    boolean ledgerIsSound() throws IOException, InterruptedException {
        Process verify = launch(List.of(), List.of("ledger", "verify"), folder.resolve("verify.out"));
        return verify.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && verify.exitValue() == 0;
    }

    /** Lets it end by itself; kills it when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private Process launch(List<String> jvm, List<String> arguments, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + plan.heap());
        command.addAll(jvm);
        command.addAll(List.of("-jar", plan.jar().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LIRA_") || name.endsWith("_PROXY"));
        environment.putAll(settings);
        environment.put("LIRA_DB_URL", "jdbc:h2:file:" + folder.resolve("lira"));
        // 400 pictures a second for a minute are 12 GiB, and writing them to the disk would be what is measured.
        environment.put("LIRA_KEEP_PICTURES_DAYS", "0");
        environment.put("LIRA_LOG_FILE", folder.resolve("bot.log").toString());
        environment.put("LIRA_CONFIG", folder.resolve("load.conf").toString());
        return builder.start();
    }
}
