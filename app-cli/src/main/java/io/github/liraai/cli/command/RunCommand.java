package io.github.liraai.cli.command;

import io.github.liraai.cli.control.ControlServer;
import io.github.liraai.cli.health.BotHealth;
import io.github.liraai.cli.health.HealthServer;
import io.github.liraai.cli.logging.LogFile;
import io.github.liraai.cli.logging.LogSetup;
import io.github.liraai.cli.output.FilePlace;
import io.github.liraai.cli.output.SecretFence;
import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.wiring.Bot;
import io.github.liraai.cli.wiring.Closing;
import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.cli.wiring.Reception;
import io.github.liraai.cli.wiring.TelegramSide;
import io.github.liraai.telegram.poll.PollHealth;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the bot until it is told to stop, by SIGTERM or Ctrl-C, or its token is refused. */
@Command(name = "run", description = "Run the bot until it is stopped.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
    private static final Duration LOOK = Duration.ofMinutes(1);

    /** What closing may take besides the drain, so that with the ordinary one all ends within 15 s. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Desk desk;

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "have Telegram bring updates to this address; with --listen")
    private @Nullable String webhook;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "where they are taken, behind what serves the address of --webhook")
    private @Nullable String listen;

    RunCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = desk.configuration();
        Reception reception = Reception.of(webhook, listen);
        LogSetup log = log(configuration);
        for (String warning : desk.sources().warnings()) {
            LOG.warn(warning);
        }
        Closing parts = new Closing();
        Thread hook = new Thread(
                () -> closeInTime(parts, configuration.workload().drain().plus(CLOSE), log), "lira-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        Bot bot = Progress.during(desk.shell(), "starting", () -> start(configuration, reception, parts));
        desk.shell().say("lira: the bot runs; stop it with Ctrl-C or SIGTERM");
        while (!bot.awaitEnd(LOOK)) {
            LOG.debug("still running: {}", bot.status());
        }
        boolean refused = bot.status().poll().state() == PollHealth.State.REFUSED;
        parts.close();
        if (refused) {
            desk.shell().say("lira: Telegram refuses the token: check TELEGRAM_BOT_TOKEN");
        }
        return refused ? ExitCode.FAILED : ExitCode.DONE;
    }

    private Bot start(Configuration configuration, Reception reception, Closing parts) {
        DatabasePlace place =
                DatabasePlace.of(configuration.settings().store(), desk.shell().folder());
        try {
            Bot bot = Bot.start(configuration, place, reception, desk.seam());
            parts.add(bot);
            openControl(bot, place, parts);
            openHealth(bot, configuration, parts);
            return bot;
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** Without it the bot still does its work, so its trouble is only told. */
    private void openControl(Bot bot, DatabasePlace place, Closing parts) {
        Path file = place.file();
        if (file == null) {
            return;
        }
        try {
            parts.add(ControlServer.open(file, args -> BotDesk.run(desk, bot.office(), args)));
        } catch (IOException e) {
            LOG.warn("Owner's commands cannot reach this bot: {}", e.getMessage());
        }
    }

    private void openHealth(Bot bot, Configuration configuration, Closing parts) {
        Integer port = configuration.settings().httpPort();
        if (port == null) {
            return;
        }
        BotHealth health = new BotHealth(bot);
        try {
            HealthServer server = HealthServer.start(port, health::alive, health::ready);
            parts.add(server);
            LOG.info("health on http://127.0.0.1:{}/healthz and /readyz", server.port());
        } catch (IOException e) {
            throw new ConfigurationException("LIRA_HTTP_PORT = " + port + ": " + e.getMessage());
        }
    }

    private LogSetup log(Configuration configuration) {
        List<String> secrets = new ArrayList<>(desk.sources().secrets());
        secrets.addAll(TelegramSide.derivedSecrets(configuration.settings()));
        LogSetup log =
                new LogSetup(new SecretFence(secrets), configuration.settings().zone());
        Path file = LogFile.of(desk.sources(), desk.shell().folder());
        if (file == null) {
            log.console();
            return log;
        }
        try {
            log.file(
                    file,
                    Math.toIntExact(
                            configuration.settings().store().retention().words().toDays()));
            return log;
        } catch (IOException e) {
            throw new ConfigurationException("LIRA_LOG_FILE: the log cannot be written to " + file + ": "
                    + FilePlace.reason(e) + "; give the right to, name another file, or - for the error stream");
        }
    }

    private static void closeInTime(Closing parts, Duration longest, LogSetup log) {
        Thread closing = Thread.ofPlatform().name("lira-close").daemon().start(parts::close);
        try {
            if (!closing.join(longest)) {
                LOG.warn("not everything could be closed in time; what is unfinished goes on at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.stop();
    }
}
