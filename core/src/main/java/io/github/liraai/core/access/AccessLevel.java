package io.github.liraai.core.access;

import io.github.liraai.core.quota.DailyLimit;
import java.util.Objects;

/**
 * What a person of a level may do, as data.
 *
 * @param name its name
 * @param dailyLimit pictures a day
 * @param models the models it may use
 */
public record AccessLevel(LevelName name, DailyLimit dailyLimit, AllowedModels models) {
    public AccessLevel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(dailyLimit, "dailyLimit");
        Objects.requireNonNull(models, "models");
    }
}
