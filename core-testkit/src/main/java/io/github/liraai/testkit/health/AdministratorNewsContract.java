package io.github.liraai.testkit.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.health.AdministratorNews;
import io.github.liraai.core.health.AdministratorNews.Result;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.testkit.model.ModelFixture;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all {@link AdministratorNews} must do, wherever they tell it. Extend it, say how to reach them, and its tests run. */
@Timeout(60)
public abstract class AdministratorNewsContract {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    /** Gives the news under test; the same throughout a test. */
    protected abstract AdministratorNews news();

    /** Gives somebody who can be told. */
    protected abstract UserId reachable();

    /** Gives somebody who has shut us out for good; skips the test where there is nobody. */
    protected UserId shut() {
        return Assumptions.abort("nobody can shut these news out");
    }

    /** Counts what somebody was told. */
    protected abstract int tellings(UserId administrator);

    /** Cuts the way to people off; skips the test where that cannot be. */
    protected void cutOff() {
        Assumptions.abort("these news cannot be cut off");
    }

    private static Member administrator(UserId id) {
        return new Member(id, new LevelName("admin"), null, new Profile("Анна", null, "ru"), NOW, NOW);
    }

    private static ModelNews news(ModelNews.Kind kind) {
        return new ModelNews(kind, ModelFixture.anySd3WithFallbacks(), NOW);
    }

    @ParameterizedTest
    @EnumSource
    void newsOfEveryKindArrivesOnce(ModelNews.Kind kind) {
        UserId anna = reachable();

        Result result = news().tell(administrator(anna), news(kind));

        assertThat(result).isEqualTo(Result.SETTLED);
        assertThat(tellings(anna)).isOne();
    }

    @Test
    void whoHasShutUsOutIsNotToldAgain() {
        assertThat(news().tell(administrator(shut()), news(ModelNews.Kind.GONE)))
                .isEqualTo(Result.SETTLED);
    }

    @Test
    void whoIsNotOfThisChatIsNotToldAgain() {
        assertThat(news().tell(administrator(new UserId("from:elsewhere")), news(ModelNews.Kind.GONE)))
                .isEqualTo(Result.SETTLED);
    }

    @Test
    void whileTheWayIsCutOffItIsForLater() {
        UserId anna = reachable();
        cutOff();

        assertThat(news().tell(administrator(anna), news(ModelNews.Kind.GONE))).isEqualTo(Result.LATER);
    }
}
