package io.github.liraai.cli.demo;

import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.SettingSources;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.wiring.Bot;
import io.github.liraai.cli.wiring.Closing;
import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.cli.wiring.Folders;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real bot on built-in settings, a simulated Telegram and a database in a temporary folder; the models are those of the menu, but the
 * offline painter stands behind them. Nothing leaves the machine, and no setting of the operator's is looked at.
 */
public final class DemoHouse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoHouse.class);
    private static final String BOT_NAME = "LiraBot";

    /** How long the program's end waits for a start under way: while it goes on, it makes files anew. */
    private static final long LONGEST_START_SECONDS = 30;

    private final Closing parts;
    private final Thread hook;
    private final TelegramSimulator telegram;

    private DemoHouse(Closing parts, Thread hook, TelegramSimulator telegram) {
        this.parts = parts;
        this.hook = hook;
        this.telegram = telegram;
    }

    /**
     * Starts it; from then on it also ends, and its folder goes, when the program is told to end, by Ctrl-C or SIGTERM.
     *
     * @throws IOException when the temporary folder cannot be made
     */
    public static DemoHouse start() throws IOException {
        Closing parts = new Closing();
        CountDownLatch started = new CountDownLatch(1);
        Thread hook = new Thread(() -> closeAtExit(parts, started), "lira-demo-shutdown");
        // Before the folder is made, so that there is no moment at which an end would leave it.
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return new DemoHouse(parts, hook, start(parts));
        } catch (IOException | RuntimeException e) {
            parts.close();
            forget(hook);
            throw e;
        } finally {
            started.countDown();
        }
    }

    private static TelegramSimulator start(Closing parts) throws IOException {
        Path folder = Files.createTempDirectory("lira-demo-");
        parts.add(() -> Folders.delete(folder));
        TelegramSimulator telegram =
                TelegramSimulator.builder().botName(BOT_NAME).start();
        parts.add(telegram);
        Configuration configuration = configuration(telegram, folder);
        DatabasePlace place = DatabasePlace.of(configuration.settings().store(), folder);
        parts.add(Bot.start(configuration, place));
        return telegram;
    }

    /** Gives the simulated Telegram. */
    public TelegramSimulator telegram() {
        return telegram;
    }

    @Override
    public void close() {
        parts.close();
        forget(hook);
    }

    private static void closeAtExit(Closing parts, CountDownLatch started) {
        try {
            if (!started.await(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the demo was still starting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        parts.close();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook is at work.
            LOG.debug("the demo ends with the program");
        }
    }

    private static Configuration configuration(TelegramSimulator telegram, Path folder) {
        Configuration builtIn = Configuration.of(SettingSources.builtIn(folder), Providers.RULES);
        Settings settings = builtIn.settings();
        return new Configuration(
                settings.withTelegram(new Settings.Telegram(
                        Secret.of(telegram.token()), telegram.baseUrl(), null, Settings.Pace.AUTO, "")),
                builtIn.levels(),
                new ModelCatalog(
                        builtIn.models().all().stream().map(DemoHouse::offline).toList()),
                builtIn.prices(),
                builtIn.styles(),
                builtIn.content(),
                builtIn.workload(),
                builtIn.caps());
    }

    private static ImageModel offline(ImageModel model) {
        return new ImageModel(
                model.key(),
                model.title(),
                new ProviderName(Providers.OFFLINE),
                Providers.OFFLINE_MODEL,
                model.capabilities(),
                model.deadline(),
                model.fallbacks(),
                model.stage());
    }
}
