package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.settings.NameHint;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.health.ModelProbe.Standing;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks providers whether they serve the models, where that buys nothing. */
@Command(
        name = "probe",
        description = "Ask providers whether they serve the models, without buying anything.",
        mixinStandardHelpOptions = true)
final class ModelsProbeCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_DETAIL = 300;

    private final Desk desk;

    @Parameters(paramLabel = "MODEL", arity = "0..*", description = "keys of models; all of the menu when left out")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    ModelsProbeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = desk.configuration();
        List<ImageModel> models = chosen(configuration);
        List<Finding> findings;
        try (Providers providers = Providers.open(configuration.settings().painters(), InstantSource.system())) {
            List<Look> looks = models.stream()
                    .map(model -> look(model, configuration, providers.probes().get(model.provider())))
                    .toList();
            findings = Progress.during(desk.shell(), "asking the providers", () -> Look.atAll(looks));
        }
        boolean ok = findings.stream().noneMatch(Finding::isError);
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("ok", ok);
            result.put("models", findings.stream().map(Finding::fields).toList());
            desk.shell().print(Json.of(result));
        } else {
            findings.forEach(finding -> finding.print(desk.shell()));
        }
        return ok ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<ImageModel> chosen(Configuration configuration) {
        if (keys.isEmpty()) {
            return configuration.models().all().stream()
                    .filter(model -> model.stage() == ImageModel.Stage.READY)
                    .toList();
        }
        return keys.stream().map(key -> model(key, configuration)).distinct().toList();
    }

    private static ImageModel model(String key, Configuration configuration) {
        ModelCatalog models = configuration.models();
        List<String> known =
                models.all().stream().map(model -> model.key().value()).toList();
        return Optional.of(key)
                .filter(ModelKey::isValid)
                .flatMap(valid -> models.find(new ModelKey(valid)))
                .orElseThrow(() -> new ConfigurationException(
                        "there is no model " + Printable.of(key) + ", " + NameHint.of(known, key)));
    }

    private static Look look(ImageModel model, Configuration configuration, @Nullable ModelProbe probe) {
        String name = model.key().value();
        Finding overdue = Finding.bad(
                name, "no answer within " + PATIENCE.toSeconds() + " s", "check the network: lira check --online");
        return new Look(PATIENCE.plusSeconds(1), overdue, () -> List.of(finding(model, configuration, probe)));
    }

    private static Finding finding(ImageModel model, Configuration configuration, @Nullable ModelProbe probe) {
        String name = model.key().value();
        if (!Providers.isSetUp(model.provider(), configuration.settings().painters())) {
            return Finding.doubtful(name, "not asked, for there is no key", "lira check tells which one is missing");
        }
        return finding(
                name,
                model.provider(),
                probe == null
                        ? new Standing.NotAskable("its provider tells nothing of models before one paints")
                        : probe.ask(model.providerModel(), PATIENCE));
    }

    private static Finding finding(String name, ProviderName provider, Standing standing) {
        return switch (standing) {
            case Standing.Served(String detail) -> Finding.well(name, "served: " + shown(detail));
            case Standing.Gone(String detail) ->
                Finding.bad(name, "not served: " + shown(detail), "name another model in lira.conf, or leave it out");
            case Standing.Refused(String detail) ->
                Finding.bad(name, "the key is refused: " + shown(detail), "lira check --online tells which one");
            case Standing.Unpaid(String detail) ->
                Finding.bad(
                        name,
                        "the credits are used up: " + shown(detail),
                        "top up at the provider, or choose another model");
            case Standing.Busy(String detail) ->
                Finding.doubtful(name, "it answers, but not now: " + shown(detail), "try again in a few minutes");
            case Standing.NotHere(String detail) ->
                Finding.bad(name, "not offered here: " + shown(detail), Providers.countryRemedy(provider));
            case Standing.NotAskable(String detail) ->
                Finding.doubtful(
                        name, "cannot be asked: " + shown(detail), "a picture shows it: lira generate --model " + name);
            case Standing.Unclear(String detail) ->
                Finding.bad(
                        name,
                        "nobody knows: " + shown(detail),
                        "check the network and the provider's address: lira check --online");
        };
    }

    private static String shown(String detail) {
        return Printable.of(detail, LONGEST_DETAIL);
    }
}
