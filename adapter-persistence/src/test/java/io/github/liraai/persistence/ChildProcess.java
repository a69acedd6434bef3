package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithAcceptedAt;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationLedger.Acceptance.Accepted;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.RunGeneration;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.Inbox;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.core.intake.Source;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Another process that works on a store, says what was acknowledged to it, and is killed. */
final class ChildProcess implements AutoCloseable {
    /** What it notes of some jobs; a message is marked as handled after that, which takes the note along. */
    static final DeliveryNote NOTE = new DeliveryNote("noted");

    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts one that accepts and settles jobs as fast as it can. */
    static ChildProcess working(Path folder) throws IOException {
        return start("work", folder);
    }

    /** Starts one whose engine runs jobs that never come to their end. */
    static ChildProcess running(Path folder) throws IOException {
        return start("run", folder);
    }

    private static ChildProcess start(String mode, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildProcess.class.getName(),
                        mode,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        return new ChildProcess(process);
    }

    /** Waits for so many lines. */
    List<String> lines(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            String line = output.readLine();
            if (line == null) {
                throw new IOException("the child ended after " + lines);
            }
            lines.add(line);
        }
        return lines;
    }

    /** Kills it with SIGKILL and reads what it had still said. */
    List<String> kill() throws IOException, InterruptedException {
        // Not through the process itself, which would close the pipe with what is still in it.
        process.toHandle().destroyForcibly();
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
        }
        process.waitFor();
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** What the child does. */
    public static void main(String[] arguments) throws InterruptedException {
        PersistentStore store = PersistentStore.open(new H2TestStore().settings(Path.of(arguments[1])));
        say("open");
        if (arguments[0].equals("work")) {
            List<UserId> users = Stream.generate(() -> anyUser()).limit(3).toList();
            for (int thread = 0; thread < 8; thread++) {
                int number = thread;
                Thread.ofVirtual().start(() -> work(store, users, number));
            }
        } else {
            store.engine().start(id -> {
                StoredJob job = store.ledger().find(id).orElseThrow();
                store.ledger().advance(job, new Calling(0, 1, Instant.now(), null));
                say("running " + id.value());
                return sleepForEver();
            });
            for (int i = 0; i < 20; i++) {
                store.ledger().accept(anyJobWithAcceptedAt(anyUser(), Instant.now()), DailyLimit.of(3));
            }
        }
        new CountDownLatch(1).await();
    }

    private static void work(PersistentStore store, List<UserId> users, int number) {
        GenerationLedger ledger = store.ledger();
        for (int i = 0; ; i++) {
            var job = anyJobWithAcceptedAt(users.get((number + i) % users.size()), Instant.now());
            if (ledger.accept(job, DailyLimit.unlimited()) instanceof Accepted accepted) {
                say("accepted " + job.id().value());
                if (i % 4 == 0) {
                    ledger.note(job.id(), NOTE);
                    handle(store.inbox(), new MessageId(i * 8L + number));
                    say("noted " + job.id().value());
                }
                if (i % 3 != 0) {
                    PictureCount charged = new PictureCount(i % 2);
                    ledger.settle(TestStore.painted(ledger, accepted.job()), charged, new Finished(charged, null));
                    say("settled " + job.id().value() + " " + charged.value());
                }
            }
        }
    }

    private static void handle(Inbox inbox, MessageId message) {
        String name = "child-" + ProcessHandle.current().pid();
        Source source = new Source(name);
        Claimant claimant = new Claimant.Independent(new Holder(name));
        inbox.claim(source, Set.of(message), claimant, Duration.ofMinutes(1));
        if (!inbox.markHandled(source, Set.of(message), claimant).contains(message)) {
            throw new IllegalStateException("a message of its own was not marked: " + message);
        }
    }

    private static RunGeneration.Result sleepForEver() {
        try {
            Thread.sleep(Duration.ofDays(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("interrupted");
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
