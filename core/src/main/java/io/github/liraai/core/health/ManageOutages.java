package io.github.liraai.core.health;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * Show which models are gone, and take them back by hand, audited (driving port). Thread-safe; who may call it is the caller's to decide.
 * Throws {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away.
 */
public final class ManageOutages {
    private static final String ACTION = "back-model";

    private final ModelOutages outages;
    private final ModelCatalog models;
    private final InstantSource clock;

    private ManageOutages(ModelOutages outages, ModelCatalog models, InstantSource clock) {
        this.outages = Objects.requireNonNull(outages, "outages");
        this.models = Objects.requireNonNull(models, "models");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Creates the use case. */
    public static ManageOutages of(ModelOutages outages, ModelCatalog models, InstantSource clock) {
        return new ManageOutages(outages, models, clock);
    }

    /** Lists the outages that go on, of models as they are served today, in the order of the models' keys. */
    public List<Outage> open() {
        return open(outages.all(), models);
    }

    /** Picks those that go on, of models as they are served today. */
    public static List<Outage> open(List<Outage> all, ModelCatalog models) {
        return all.stream()
                .filter(outage -> outage.endedAt() == null
                        && models.find(outage.model()).filter(outage::concerns).isPresent())
                .toList();
    }

    /** Takes a model back: it is in the menu again, and gone again once a call finds it so. An earlier key of it will do. */
    public Result takeBack(ModelKey key, Actor by) {
        return models.find(key).map(model -> takeBack(model, by)).orElseGet(() -> new Result.Unknown(key));
    }

    private Result takeBack(ImageModel model, Actor by) {
        Instant now = clock.instant();
        return open().stream()
                        .filter(outage -> outage.model().equals(model.key()))
                        .anyMatch(outage -> outages.end(outage, now, line(outage, by, now)))
                ? new Result.Back(model)
                : new Result.NotGone(model);
    }

    private static AuditEntry line(Outage outage, Actor by, Instant now) {
        return new AuditEntry(now, by, null, ACTION, outage.model().value() + ", gone since " + outage.since());
    }

    /** What came of it. */
    public sealed interface Result {
        /**
         * It may paint again.
         *
         * @param model the model
         */
        record Back(ImageModel model) implements Result {}

        /**
         * It was not gone, or came back at the same moment.
         *
         * @param model the model
         */
        record NotGone(ImageModel model) implements Result {}

        /**
         * There is no such model.
         *
         * @param asked the key asked for
         */
        record Unknown(ModelKey asked) implements Result {}
    }
}
