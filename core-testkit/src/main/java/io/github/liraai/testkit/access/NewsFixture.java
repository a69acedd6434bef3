package io.github.liraai.testkit.access;

import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.CapUse;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.model.ModelFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Makes up news for administrators, one of every kind. */
public final class NewsFixture {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private NewsFixture() {}

    /** Makes up news of a model. */
    public static List<ModelNews> ofModels() {
        return Arrays.stream(ModelNews.Kind.values())
                .map(kind -> new ModelNews(kind, ModelFixture.anySd3WithFallbacks(), NOW))
                .toList();
    }

    /** Makes up caps that are reached: everybody's, and one provider's that was raised before. */
    public static List<CapStatus> ofCaps() {
        return List.of(
                reached(new CapScope.All(), new CapUse(500, 0)),
                reached(new CapScope.Provider(ModelFixture.HF_INFERENCE), new CapUse(1000, 1)));
    }

    private static CapStatus reached(CapScope scope, CapUse use) {
        QuotaDay day = new QuotaDay(LocalDate.of(2026, 11, 23));
        return new CapStatus(scope, day, use, OptionalInt.of(500), Instant.parse("2026-11-23T21:00:00Z"));
    }
}
