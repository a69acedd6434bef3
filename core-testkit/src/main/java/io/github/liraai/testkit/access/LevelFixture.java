package io.github.liraai.testkit.access;

import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.AllowedModels;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.testkit.model.ModelFixture;
import java.util.List;
import java.util.Set;

/** Makes up the seed's levels. */
public final class LevelFixture {
    /** A newcomer's level: three pictures a day. */
    public static final LevelName USER = new LevelName("user");

    /** Five pictures a day. */
    public static final LevelName SUBSCRIBER = new LevelName("subscriber");

    /** No limit. */
    public static final LevelName ADMIN = new LevelName("admin");

    private LevelFixture() {}

    /** Makes up {@code user} with 3 a day and no premium model, {@code subscriber} with 5, {@code admin} without a limit. */
    public static AccessLevels anyLevels() {
        var common = new AllowedModels.Only(Set.of(ModelFixture.SD3, ModelFixture.FALLBACK, ModelFixture.ANNOUNCED));
        return new AccessLevels(List.of(
                new AccessLevel(USER, DailyLimit.of(3), common),
                new AccessLevel(SUBSCRIBER, DailyLimit.of(5), new AllowedModels.All()),
                new AccessLevel(ADMIN, DailyLimit.unlimited(), new AllowedModels.All())));
    }
}
