package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.testsupport.LiraProcess;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.cli.testsupport.PostgresFixture;
import io.github.liraai.persistence.DatabaseSettings;
import io.github.liraai.simulator.TelegramSimulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Several processes of one bot in one folder, on one PostgreSQL. Closing kills them all. */
final class Fleet implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<Replica> replicas = new ArrayList<>();

    private Fleet(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Prepares one; no process is started yet. */
    static Fleet in(Path folder, TelegramSimulator telegram, PlayedHfInference painter) throws IOException {
        Fleet fleet = new Fleet(folder, PostgresFixture.anyServer().start());
        fleet.environment.put("TELEGRAM_API_URL", telegram.baseUrl().toString());
        fleet.environment.put("TELEGRAM_BOT_TOKEN", telegram.token());
        fleet.environment.put("HF_BASE_URL", painter.baseUrl());
        fleet.environment.put("HF_HUB_URL", painter.baseUrl());
        fleet.environment.put("HF_TOKEN", "hf_test_token");
        fleet.environment.put("LIRA_DB_URL", fleet.postgres.getJdbcUrl("postgres", "postgres"));
        fleet.environment.put("LIRA_DB_USER", "postgres");
        fleet.environment.put("LIRA_DB_PASSWORD", "none-is-asked-for");
        return fleet;
    }

    /** Sets a variable for what is started from now on. */
    Fleet with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Gives the database. */
    DatabaseSettings database() {
        return DatabaseSettings.of(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "none-is-asked-for");
    }

    /** Runs one command to its end, which must be good; answers what it printed. */
    String lira(String... arguments) throws Exception {
        try (LiraProcess process = LiraProcess.start(folder, environment, arguments)) {
            assertThat(process.awaitExit(Duration.ofSeconds(90)))
                    .as(process::toString)
                    .isZero();
            return process.out();
        }
    }

    /** Starts a process that asks for updates when it is its turn. */
    Replica asking(String name) throws Exception {
        return started(name, URI.create("http://127.0.0.1:1/"), "run");
    }

    /** Starts a process to which updates are brought. */
    Replica listening(String name) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        URI url = URI.create("http://127.0.0.1:" + port + "/hook");
        Replica replica = started(name, url, "run", "--webhook", url.toString(), "--listen", "127.0.0.1:" + port);
        replica.awaitLog("updates are brought to");
        return replica;
    }

    /** Verifies the ledger. */
    int verify() throws Exception {
        try (LiraProcess verify = LiraProcess.start(folder, environment, "ledger", "verify")) {
            return verify.awaitExit(Duration.ofSeconds(90));
        }
    }

    private Replica started(String name, URI url, String... arguments) throws Exception {
        Path log = folder.resolve("logs").resolve(name + ".log");
        Map<String, String> own = new TreeMap<>(environment);
        own.put("LIRA_LOG_FILE", log.toString());
        Replica replica = new Replica(LiraProcess.start(folder, own, arguments), url, log);
        replicas.add(replica);
        replica.process.awaitErr("the bot runs", PATIENCE);
        return replica;
    }

    static void awaitTrue(String what, Duration patience, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    @Override
    public void close() throws IOException {
        replicas.forEach(replica -> replica.process.close());
        postgres.close();
    }

    /** One process. */
    record Replica(LiraProcess process, URI url, Path log) {
        String logged() {
            try {
                return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
            } catch (IOException e) {
                return "";
            }
        }

        void awaitLog(String part) throws InterruptedException {
            awaitTrue("it logs \"" + part + "\"", PATIENCE, () -> logged().contains(part));
        }
    }
}
