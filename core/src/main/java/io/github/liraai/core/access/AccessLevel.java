package io.github.liraai.core.access;

import io.github.liraai.core.quota.DailyLimit;
import java.time.Duration;
import java.util.Objects;

/**
 * What a person of a level may do, as data.
 *
 * @param name its name
 * @param dailyLimit pictures a day
 * @param models the models it may use
 * @param headStart how much earlier its requests count as asked when there is a line, 0 to 1 h; whoever has waited longer than that goes
 *     first all the same, so that nobody starves
 */
public record AccessLevel(LevelName name, DailyLimit dailyLimit, AllowedModels models, Duration headStart) {
    /** The longest head start. */
    public static final Duration LONGEST_HEAD_START = Duration.ofHours(1);

    public AccessLevel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(dailyLimit, "dailyLimit");
        Objects.requireNonNull(models, "models");
        if (headStart.isNegative() || headStart.compareTo(LONGEST_HEAD_START) > 0) {
            throw new IllegalArgumentException("head start must be 0 to 1 h: " + headStart);
        }
    }

    /** Creates a level whose requests wait like those of anybody. */
    public AccessLevel(LevelName name, DailyLimit dailyLimit, AllowedModels models) {
        this(name, dailyLimit, models, Duration.ZERO);
    }
}
