package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Table;
import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.ShownAddress;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.health.Outage;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.operation.Pause;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.persistence.DatabaseInUseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the models of the configuration. */
@Command(name = "list", description = "List the models, in the order of the menu.", mixinStandardHelpOptions = true)
final class ModelsListCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Option(names = "--json", description = "print a JSON array")
    private boolean json;

    @Option(names = "--gone", description = "only those that their providers no longer serve, a line each")
    private boolean gone;

    private final Map<ModelKey, Outage> outages = new LinkedHashMap<>();
    private List<Pause> pauses = List.of();
    private boolean isKnown = true;

    ModelsListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Configuration configuration = desk.configuration();
        List<ImageModel> models = configuration.models().all();
        lookIntoTheStore();
        if (gone) {
            tellOutages(configuration);
            return ExitCode.DONE;
        }
        if (json) {
            desk.shell()
                    .print(Json.of(models.stream()
                            .map(model -> fields(model, configuration))
                            .toList()));
            return ExitCode.DONE;
        }
        Table table = new Table("KEY", "STATE", "LEVELS", "PROVIDER", "MODEL", "TITLE", "PRICE");
        for (ImageModel model : models) {
            table.row(
                    model.key().value(),
                    state(model, configuration),
                    String.join(",", levels(model, configuration)),
                    model.provider().value(),
                    ShownAddress.orText(model.providerModel()),
                    model.title(),
                    configuration.price(model));
        }
        table.lines().forEach(desk.shell()::print);
        tellOutages(configuration);
        return ExitCode.DONE;
    }

    private void tellOutages(Configuration configuration) {
        Instant now = InstantSource.system().instant();
        outages.values().stream()
                .map(outage ->
                        OutageLook.words(outage, now, configuration.settings().zone()))
                .forEach(desk.shell()::print);
    }

    /** The list is worth something without them. */
    private void lookIntoTheStore() {
        try {
            if (desk.hasStore()) {
                desk.inOffice(office -> {
                    office.outages().open().forEach(outage -> outages.put(outage.model(), outage));
                    pauses = office.administration().numbers().now().pauses();
                    return ExitCode.DONE;
                });
            }
        } catch (DatabaseInUseException | StoreUnavailableException e) {
            isKnown = false;
            desk.shell()
                    .say(
                            "lira: which models are gone or paused is not known, for the database cannot be used: lira check");
        }
    }

    private static @Nullable Map<String, Object> fields(@Nullable Outage outage) {
        return outage == null
                ? null
                : Map.of(
                        "since", outage.since().toString(),
                        "nextTry", outage.nextTry().toString(),
                        "tries", outage.tries());
    }

    private Map<String, @Nullable Object> fields(ImageModel model, Configuration configuration) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("key", model.key().value());
        fields.put("title", model.title());
        fields.put("state", state(model, configuration));
        fields.put("outage", fields(outages.get(model.key())));
        fields.put("provider", model.provider().value());
        fields.put("providerModel", ShownAddress.orText(model.providerModel()));
        fields.put("price", configuration.price(model));
        fields.put("levels", levels(model, configuration));
        fields.put("deadlineSeconds", model.deadline().toSeconds());
        fields.put("fallbacks", model.fallbacks().stream().map(ModelKey::value).toList());
        fields.put(
                "frames",
                model.capabilities().frames().offered().stream()
                        .map(Frame::text)
                        .toList());
        fields.put("mostPictures", model.capabilities().mostPictures().value());
        fields.put("promptLength", model.capabilities().promptLength());
        return fields;
    }

    private String state(ImageModel model, Configuration configuration) {
        if (model.stage() == ImageModel.Stage.ANNOUNCED) {
            return "announced";
        }
        if (!Providers.isSetUp(model.provider(), configuration.settings().painters())) {
            return "no key";
        }
        if (!isKnown) {
            return "unknown";
        }
        if (pauses.stream().anyMatch(pause -> pause.what().stops(model))) {
            return "paused";
        }
        return outages.containsKey(model.key()) ? "gone" : "ready";
    }

    private static List<String> levels(ImageModel model, Configuration configuration) {
        return configuration.levels().all().stream()
                .filter(level -> level.models().allows(model.key()))
                .map((AccessLevel level) -> level.name().value())
                .toList();
    }
}
