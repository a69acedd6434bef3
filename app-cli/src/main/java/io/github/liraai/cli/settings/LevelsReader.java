package io.github.liraai.cli.settings;

import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.AllowedModels;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.quota.DailyLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code levels}: {@code "sub+" = 30}, or {@code "sub+" = { daily = 30, models = [ … ], head-start = 30 s }}. */
final class LevelsReader {
    private static final String UNLIMITED = "unlimited";
    private static final String LIMIT = "pictures a day, a whole number from 0 to 1000000, or " + UNLIMITED;

    private final ModelCatalog models;

    LevelsReader(ModelCatalog models) {
        this.models = models;
    }

    AccessLevels read(Section levels, Section top) {
        List<AccessLevel> read = new ArrayList<>();
        for (String key : levels.keys()) {
            if (!LevelName.isValid(key)) {
                throw levels.wrong(key, "a level's name is 1 to 32 of a-z 0-9 + _ -");
            }
            read.add(level(new LevelName(key), levels, key));
        }
        String newcomer = top.text("newcomer");
        AccessLevel first = read.stream()
                .filter(level -> level.name().value().equals(newcomer))
                .findFirst()
                .orElseThrow(() -> top.wrong("newcomer", "one of the levels: " + String.join(", ", levels.keys())));
        read.remove(first);
        read.addFirst(first);
        return new AccessLevels(read);
    }

    private AccessLevel level(LevelName name, Section levels, String key) {
        if (!levels.isObject(key)) {
            return new AccessLevel(name, limit(levels, key), new AllowedModels.All());
        }
        Section level = levels.section(key);
        level.only(List.of("daily", "models", "head-start"));
        return new AccessLevel(name, limit(level, "daily"), allowed(level), headStart(level));
    }

    private static Duration headStart(Section level) {
        return level.has("head-start")
                ? level.time("head-start", Duration.ZERO, AccessLevel.LONGEST_HEAD_START)
                : Duration.ZERO;
    }

    private static DailyLimit limit(Section section, String key) {
        if (section.has(key) && section.text(key).equals(UNLIMITED)) {
            return DailyLimit.unlimited();
        }
        try {
            return DailyLimit.of(section.number(key, 0, 1_000_000));
        } catch (ConfigurationException e) {
            throw section.wrong(key, LIMIT);
        }
    }

    private AllowedModels allowed(Section level) {
        if (!level.has("models")
                || (!level.isList("models") && level.text("models").equals("all"))) {
            return new AllowedModels.All();
        }
        List<String> known =
                models.all().stream().map(model -> model.key().value()).toList();
        Set<ModelKey> allowed = new HashSet<>();
        for (String key : level.texts("models")) {
            if (!known.contains(key)) {
                throw level.wrong("models", "there is no model " + key + ", " + NameHint.of(known, key));
            }
            allowed.add(new ModelKey(key));
        }
        return new AllowedModels.Only(allowed);
    }
}
