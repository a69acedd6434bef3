package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.AllowedModels;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.testkit.access.LevelFixture;
import io.github.liraai.testkit.model.ModelFixture;
import java.time.Duration;
import java.util.List;

/** The models and the levels of every run. */
final class SimulatedModels {
    /** Sells its pictures in its answer. */
    static final ModelKey PAID = new ModelKey("paid-painter");

    /** Sells its pictures by a task that is asked about. */
    static final ModelKey TASKS = new ModelKey("task-painter");

    /** Costs nothing. */
    static final ModelKey FREE = new ModelKey("free-painter");

    /** Is in no catalogue. */
    static final ModelKey UNKNOWN = new ModelKey("unknown-painter");

    private static final List<AccessLevel> LEVELS = List.of(
            new AccessLevel(LevelFixture.USER, DailyLimit.of(3), new AllowedModels.All()),
            new AccessLevel(LevelFixture.SUBSCRIBER, DailyLimit.of(5), new AllowedModels.All()),
            new AccessLevel(LevelFixture.ADMIN, DailyLimit.unlimited(), new AllowedModels.All()));

    private SimulatedModels() {}

    static ProviderName providerOf(ModelKey model) {
        return new ProviderName("simulated/" + model.value());
    }

    static ModelCatalog catalog() {
        return new ModelCatalog(
                List.of(model(PAID, List.of(TASKS, FREE)), model(TASKS, List.of(FREE)), model(FREE, List.of())));
    }

    static List<AccessLevel> levels() {
        return LEVELS;
    }

    static AccessLevels accessLevels() {
        return new AccessLevels(LEVELS);
    }

    private static ImageModel model(ModelKey key, List<ModelKey> fallbacks) {
        return new ImageModel(
                key,
                key.value(),
                providerOf(key),
                "some/" + key.value(),
                ModelFixture.anyCapabilities(),
                Duration.ofSeconds(60),
                fallbacks,
                ImageModel.Stage.READY);
    }
}
