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

/**
 * The real bot on built-in settings, a simulated Telegram and a database in a temporary folder; the models are those of the menu, but the
 * offline painter stands behind them. Nothing leaves the machine, and no setting of the operator's is looked at.
 */
public final class DemoHouse implements AutoCloseable {
    private static final String BOT_NAME = "LiraBot";

    private final Closing parts;
    private final TelegramSimulator telegram;

    private DemoHouse(Closing parts, TelegramSimulator telegram) {
        this.parts = parts;
        this.telegram = telegram;
    }

    /**
     * Starts it.
     *
     * @throws IOException when the temporary folder cannot be made
     */
    public static DemoHouse start() throws IOException {
        Closing parts = new Closing();
        try {
            Path folder = Files.createTempDirectory("lira-demo-");
            parts.add(() -> Folders.delete(folder));
            TelegramSimulator telegram =
                    TelegramSimulator.builder().botName(BOT_NAME).start();
            parts.add(telegram);
            Configuration configuration = configuration(telegram, folder);
            DatabasePlace place = DatabasePlace.of(configuration.settings().store(), folder);
            parts.add(Bot.start(configuration, place));
            return new DemoHouse(parts, telegram);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** Gives the simulated Telegram. */
    public TelegramSimulator telegram() {
        return telegram;
    }

    @Override
    public void close() {
        parts.close();
    }

    private static Configuration configuration(TelegramSimulator telegram, Path folder) {
        Configuration builtIn = Configuration.of(SettingSources.builtIn(folder));
        Settings settings = builtIn.settings();
        return new Configuration(
                settings.withTelegram(new Settings.Telegram(Secret.of(telegram.token()), telegram.baseUrl(), null)),
                builtIn.levels(),
                new ModelCatalog(
                        builtIn.models().all().stream().map(DemoHouse::offline).toList()),
                builtIn.styles());
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
