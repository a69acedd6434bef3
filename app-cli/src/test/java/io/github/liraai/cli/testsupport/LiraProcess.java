package io.github.liraai.cli.testsupport;

import io.github.liraai.cli.Main;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real program in a process of its own, with nothing in its environment but what the test puts there. Closing kills it.
 * Thread-safe.
 */
public final class LiraProcess implements AutoCloseable {
    private static final List<String> KEPT = List.of("PATH", "HOME", "TMPDIR");
    private static final List<String> HEARING_INTERRUPTS = List.of("env", "--default-signal=INT");
    private static final long INTERRUPT = 1L << 1;

    private final Process process;
    private final Transcript out;
    private final Transcript err;

    private LiraProcess(Process process) {
        this.process = process;
        this.out = new Transcript(process.getInputStream());
        this.err = new Transcript(process.getErrorStream());
    }

    /** Starts a command line in a folder. */
    public static LiraProcess start(Path folder, Map<String, String> environment, String... args) throws IOException {
        return start(folder, environment, List.of("-cp", classPath(), Main.class.getName()), args);
    }

    /** Starts a program of the tests that wraps the real one, with options for Java before its name. */
    public static LiraProcess startWrapped(
            Path folder, Map<String, String> environment, Class<?> main, List<String> options, String... args)
            throws IOException {
        List<String> program = new ArrayList<>(options);
        program.addAll(List.of("-cp", wholeClassPath(), main.getName()));
        return start(folder, environment, program, args);
    }

    private static LiraProcess start(Path folder, Map<String, String> environment, List<String> program, String... args)
            throws IOException {
        List<String> line = new ArrayList<>(ignoresInterrupts() ? HEARING_INTERRUPTS : List.of());
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        line.addAll(program);
        line.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> !KEPT.contains(name));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new LiraProcess(process);
    }

    /** Gives what it has printed so far as its result. */
    public String out() {
        return out.text();
    }

    /** Gives what it has said so far besides. */
    public String err() {
        return err.text();
    }

    /** Tells its number. */
    public long pid() {
        return process.pid();
    }

    /** Waits until it has said something on its error stream. */
    public void awaitErr(String part, Duration patience) throws InterruptedException {
        if (!err.await(part, patience)) {
            throw new AssertionError("it did not say \"" + part + "\" within " + patience + ", but:\n" + this);
        }
    }

    /** Tells whether it has not ended yet. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, as SIGTERM does; what it says meanwhile is still heard. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Interrupts it, as Ctrl-C does. */
    public void interrupt() throws IOException, InterruptedException {
        signal("INT");
    }

    /** Freezes it, as {@code kill -STOP} does: it does nothing, and its connections stay open. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on after it was frozen. */
    public void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new AssertionError("it did not get the signal " + name + ":\n" + this);
        }
    }

    /** Kills it, as {@code kill -9} does, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    /** Waits until it has ended and gives its exit code. */
    public int awaitExit(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("it did not end within " + patience + ":\n" + this);
        }
        out.awaitEnd();
        err.awaitEnd();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public String toString() {
        return "out:\n" + out.text() + "\nerr:\n" + err.text();
    }

    /** Who is started in the background by a script ignores Ctrl-C and hands that on, which nobody's terminal does. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(signals -> (signals & INTERRUPT) != 0);
    }

    private static String wholeClassPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String classPath() {
        String path = wholeClassPath();
        // The tests' own classes are no part of the program.
        return String.join(
                File.pathSeparator,
                List.of(path.split(File.pathSeparator)).stream()
                        .filter(each -> !each.endsWith("test-classes"))
                        .toList());
    }

    /** Collects a stream line by line. */
    private static final class Transcript {
        private final StringBuilder text = new StringBuilder();
        private final Thread reader;

        Transcript(InputStream stream) {
            this.reader = Thread.ofPlatform().daemon().start(() -> read(stream));
        }

        synchronized String text() {
            return text.toString();
        }

        synchronized boolean await(String part, Duration patience) throws InterruptedException {
            long deadline = System.nanoTime() + patience.toNanos();
            while (text.indexOf(part) < 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0 || !reader.isAlive()) {
                    return text.indexOf(part) >= 0;
                }
                wait(Math.min(left, 200));
            }
            return true;
        }

        void awaitEnd() throws InterruptedException {
            reader.join(Duration.ofSeconds(10));
        }

        private void read(InputStream stream) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    add(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private synchronized void add(String line) {
            text.append(line).append('\n');
            notifyAll();
        }
    }
}
