package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.model.ModelFixture.ANNOUNCED;
import static io.github.liraai.testkit.model.ModelFixture.FALLBACK;
import static io.github.liraai.testkit.model.ModelFixture.PREMIUM;
import static io.github.liraai.testkit.model.ModelFixture.SD3;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ImageModel.Stage;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.access.LevelFixture;
import io.github.liraai.testkit.model.ModelFixture;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListModelsTest {
    private final InMemoryLira world = InMemoryLira.create();
    private final UserId user = anyUser();

    private static List<ModelKey> offered(InMemoryLira world, UserId user) {
        return world.lira().listModels().offeredTo(user).stream()
                .map(ImageModel::key)
                .toList();
    }

    @Test
    void aNewcomerIsOfferedTheModelsOfTheFirstLevelInTheOrderOfTheCatalogue() {
        assertThat(offered(world, user)).containsExactly(SD3, FALLBACK, ANNOUNCED);
    }

    @Test
    void aHigherLevelIsOfferedMore() {
        world.lira().manageAccess().change(new AccessChange.SetLevel(user, new Actor("cli"), LevelFixture.SUBSCRIBER));

        assertThat(offered(world, user)).containsExactly(SD3, FALLBACK, PREMIUM, ANNOUNCED);
    }

    @Test
    void aModelThatNobodyHerePaintsWithIsNotOffered() {
        ImageModel orphan = new ImageModel(
                SD3,
                "t",
                new ProviderName("nobody"),
                "id",
                ModelFixture.anyCapabilities(),
                Duration.ofSeconds(60),
                List.of(),
                Stage.READY);
        InMemoryLira other = InMemoryLira.create(
                builder -> builder.models(new ModelCatalog(List.of(orphan, ModelFixture.anyModelWithKey(FALLBACK)))));

        assertThat(offered(other, user)).containsExactly(FALLBACK);
    }
}
