package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.health.ModelHealth;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.operation.Operation;
import java.time.InstantSource;
import java.util.List;

/** Goes through the catalogue for a level. */
final class OfferedModels implements ListModels {
    private final UsableModels models;
    private final AccessDirectory directory;
    private final AccessLevels levels;
    private final ModelHealth health;
    private final Operation operation;
    private final InstantSource clock;

    OfferedModels(GenerationSetup setup) {
        this.models = new UsableModels(setup.models(), setup.generators());
        this.directory = setup.directory();
        this.levels = setup.levels();
        this.health = setup.health();
        this.operation = setup.operation();
        this.clock = setup.clock();
    }

    @Override
    public List<ImageModel> offeredTo(UserId user) {
        return directory.find(user).map(this::offeredTo).orElseGet(() -> offeredTo(levels.initial()));
    }

    @Override
    public List<ImageModel> offeredTo(Member member) {
        return offeredTo(levels.of(member, clock.instant()));
    }

    private List<ImageModel> offeredTo(AccessLevel level) {
        return models.all().stream()
                .filter(model -> level.models().allows(model.key()))
                .filter(health::isAlive)
                .filter(model -> !operation.isPaused(model))
                .toList();
    }
}
