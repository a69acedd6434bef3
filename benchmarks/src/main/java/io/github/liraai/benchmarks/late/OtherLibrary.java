package io.github.liraai.benchmarks.late;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A library of somebody else's, in a process and on a class path of its own; see {@code benchmarks/others}.
 *
 * @param library its name
 * @param version its version, which its jar tells
 * @param part what is called
 * @param protocol what the provider speaks
 * @param home the built module: its jar, and all it needs in {@code lib}
 * @param main the class to run with the server's address and the deadline in milliseconds; it prints {@link #PICTURE} or fails
 */
record OtherLibrary(String library, String version, String part, Protocol protocol, Path home, String main)
        implements Contender {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");
    private static final Pattern FAILURE =
            Pattern.compile("Exception in thread \"main\" (?:[\\w$]+\\.)*([\\w$]+)(?::.*)?");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LAST_WORDS = 20;

    /**
     * Finds all of them.
     *
     * @param others the folder that was built
     * @throws IOException when it was not
     */
    static List<Contender> all(Path others) throws IOException {
        return List.of(
                in(others, "Spring AI", "spring-ai-openai", Protocol.OPENAI, "SpringAiOpenAi"),
                in(others, "LangChain4j", "langchain4j-open-ai", Protocol.OPENAI, "LangChain4jOpenAi"),
                in(others, "LangChain4j", "langchain4j-google-ai-gemini", Protocol.GEMINI, "LangChain4jGemini"));
    }

    private static OtherLibrary in(Path others, String library, String artifact, Protocol protocol, String main)
            throws IOException {
        Path home = others.resolve(artifact).resolve("target");
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            String version = jars.map(jar -> JAR.matcher(jar.getFileName().toString()))
                    .filter(jar -> jar.matches() && jar.group(1).equals(artifact))
                    .map(jar -> jar.group(2))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + artifact + " in " + home));
            return new OtherLibrary(
                    library, version, artifact, protocol, home, "io.github.liraai.benchmarks.others." + main);
        }
    }

    @Override
    public String ask(URI server, Duration deadline) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = home.resolve("classes") + File.pathSeparator + home.resolve("lib") + "/*";
        Process process = new ProcessBuilder(
                        java, "-cp", classes, main, server.toString(), String.valueOf(deadline.toMillis()))
                .redirectErrorStream(true)
                .start();
        AtomicBoolean outlived = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> endLater(process, outlived));
        try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
            return ending(words, outlived);
        } finally {
            watch.interrupt();
            process.destroyForcibly().waitFor();
        }
    }

    /** Reads on until the call has ended; the process may live longer, by threads of its HTTP client. */
    private static String ending(BufferedReader words, AtomicBoolean outlived) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            Matcher failure = FAILURE.matcher(line);
            if (failure.matches()) {
                return failure.group(1);
            }
            if (line.equals(PICTURE)) {
                return PICTURE;
            }
            last.add(line);
            if (last.size() > LAST_WORDS) {
                last.remove();
            }
        }
        if (outlived.get()) {
            return NO_END;
        }
        throw new IOException("ended without a word:\n" + String.join("\n", last));
    }

    private static void endLater(Process process, AtomicBoolean outlived) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                outlived.set(true);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // It has ended.
        }
    }
}
