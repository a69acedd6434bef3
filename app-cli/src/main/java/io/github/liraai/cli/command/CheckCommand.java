package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.core.model.ImageModel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at everything that a bot needs, and says for each trouble what to do. */
@Command(
        name = "check",
        description = "Look at keys, database, log and the rest; each trouble with its remedy.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Desk desk;
    private final CommandTree.StoreRoute route;

    @Option(
            names = "--online",
            description =
                    "also ask Telegram how it stands with the bot, the providers whether they know the keys, and proxies"
                            + " and the clock; costs nothing")
    private boolean online;

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "with --online: where Telegram is to bring updates, as given to lira run")
    private @Nullable String webhook;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    private List<ImageModel> models = List.of();
    private final Map<String, String> prices = new LinkedHashMap<>();

    CheckCommand(Desk desk, CommandTree.StoreRoute route) {
        this.desk = desk;
        this.route = route;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Finding> findings = Progress.during(desk.shell(), "checking", this::findings);
        boolean ok = findings.stream().noneMatch(Finding::isError);
        report(findings, ok);
        return ok ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<Finding> findings() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.well("Java", Runtime.version().toString()));
        try {
            Configuration configuration = desk.configuration();
            models = Providers.paintable(
                    configuration.models(), configuration.settings().painters());
            models.forEach(model -> prices.put(model.key().value(), configuration.price(model)));
            findings.addAll(Look.atAll(looks(configuration)));
        } catch (ConfigurationException e) {
            findings.add(Finding.bad("Configuration", String.valueOf(e.getMessage()), "correct it there"));
            findings.addAll(ConfigurationChecks.withoutConfiguration(desk));
            findings.addAll(Look.atAll(PlaceChecks.withoutConfiguration(desk, route)));
        }
        return findings;
    }

    private List<Look> looks(Configuration configuration) {
        Settings settings = configuration.settings();
        PlaceChecks places = PlaceChecks.of(desk, route);
        List<Look> looks = new ArrayList<>();
        looks.add(new ConfigurationChecks(desk.sources(), configuration).look());
        looks.addAll(ProxyLooks.all(settings, online));
        looks.addAll(places.looks());
        looks.add(new OutageLook(
                        configuration,
                        DatabasePlace.of(settings.store(), desk.shell().folder()),
                        route)
                .look());
        if (webhook != null && !online) {
            looks.add(TelegramLook.offline());
        }
        if (online) {
            looks.add(new TelegramLook(settings, webhook, places::isServed, InstantSource.system()).look());
            looks.addAll(AccountLooks.all(settings));
            looks.add(ClockLook.look(settings));
        }
        return looks;
    }

    private void report(List<Finding> findings, boolean ok) {
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("ok", ok);
            result.put("models", keys().toList());
            result.put("prices", prices);
            result.put("findings", findings.stream().map(Finding::fields).toList());
            desk.shell().print(Json.of(result));
            return;
        }
        findings.forEach(finding -> finding.print(desk.shell()));
        String mark = models.isEmpty() ? " " + Finding.State.ERROR.mark() : "";
        desk.shell()
                .print(keys().map(key -> "'" + key + "'").collect(Collectors.joining(", ", "Models: [", "]" + mark)));
    }

    private Stream<String> keys() {
        return models.stream().map(model -> model.key().value());
    }
}
