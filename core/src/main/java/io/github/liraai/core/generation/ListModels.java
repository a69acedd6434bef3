package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.health.ModelHealth;
import io.github.liraai.core.model.ImageModel;
import java.util.List;

/** List the models somebody is offered (driving port). Thread-safe. */
@FunctionalInterface
public interface ListModels {
    /**
     * Lists, in the order of the catalogue, the models that the user's level includes, that somebody here can paint with and that
     * are alive, and those that are announced.
     */
    List<ImageModel> offeredTo(UserId user);

    /** Creates the use case. */
    static ListModels of(GenerationSetup setup) {
        UsableModels models = new UsableModels(setup.models(), setup.generators());
        AccessDirectory directory = setup.directory();
        AccessLevels levels = setup.levels();
        ModelHealth health = setup.health();
        return user -> {
            AccessLevel level = directory.find(user).map(levels::of).orElseGet(levels::initial);
            return models.all().stream()
                    .filter(model -> level.models().allows(model.key()))
                    .filter(model -> health.isAlive(model))
                    .toList();
        };
    }
}
