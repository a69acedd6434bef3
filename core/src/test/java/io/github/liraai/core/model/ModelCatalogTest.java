package io.github.liraai.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.model.ImageModel.Stage;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelCatalogTest {
    @Test
    void aModelIsFoundAndPlannedByAnEarlierKeyOfIt() {
        ModelKey earlier = new ModelKey("earlier");
        ImageModel model = model("today");
        ModelCatalog catalog = new ModelCatalog(List.of(model), Map.of(earlier, model.key()));

        assertThat(catalog.find(earlier)).contains(model);
        assertThat(catalog.plan(earlier)).containsExactly(model);
        assertThat(catalog.all()).containsExactly(model);
    }

    @Test
    void anAliasMustLeadToAModelAndBeNone() {
        ImageModel model = model("today");
        ModelKey nowhere = new ModelKey("nowhere");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelCatalog(List.of(model), Map.of(model.key(), model.key())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelCatalog(List.of(model), Map.of(new ModelKey("earlier"), nowhere)));
    }

    private static ImageModel model(String key, Stage stage, String... fallbacks) {
        Capabilities capabilities = new Capabilities(
                new FrameSupport.Listed(List.of(new Frame.Aspect(1, 1))),
                PictureCount.ONE,
                1,
                false,
                false,
                false,
                false);
        return new ImageModel(
                new ModelKey(key),
                key,
                new ProviderName("offline"),
                key,
                capabilities,
                Duration.ofSeconds(1),
                Arrays.stream(fallbacks).map(ModelKey::new).toList(),
                stage);
    }

    private static ImageModel model(String key, String... fallbacks) {
        return model(key, Stage.READY, fallbacks);
    }

    private static List<String> plan(String key, ImageModel... models) {
        return new ModelCatalog(List.of(models))
                .plan(new ModelKey(key)).stream().map(ImageModel::title).toList();
    }

    @Test
    void aPlanHasTheModelThenItsFallbacksThenTheirs() {
        assertThat(plan("a", model("d"), model("c", "d"), model("b", "e"), model("a", "b", "c"), model("e")))
                .containsExactly("a", "b", "c", "e", "d");
    }

    @Test
    void aPlanEndsWhereFallbacksGoInCircles() {
        assertThat(plan("a", model("a", "b"), model("b", "c"), model("c", "a"))).containsExactly("a", "b", "c");
        assertThat(plan("a", model("a", "a"))).containsExactly("a");
    }

    @Test
    void aFallbackReachedByTwoWaysIsThereOnce() {
        assertThat(plan("a", model("a", "b", "c"), model("b", "d"), model("c", "d"), model("d")))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void anAnnouncedModelIsSteppedOverButItsFallbacksAreNot() {
        assertThat(plan("a", model("a", "b"), model("b", Stage.ANNOUNCED, "c"), model("c")))
                .containsExactly("a", "c");
    }

    @Test
    void anUnknownModelHasNoPlan() {
        assertThat(plan("x", model("a"))).isEmpty();
    }

    @Test
    void twoModelsOfOneKeyAndFallbacksThatAreNotThereAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelCatalog(List.of(model("a"), model("a"))))
                .withMessageContaining("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelCatalog(List.of(model("a", "gone"))))
                .withMessageContaining("a")
                .withMessageContaining("gone");
    }

    @Test
    void theCatalogueKeepsItsOrder() {
        ModelCatalog catalog = new ModelCatalog(List.of(model("b"), model("a")));

        assertThat(catalog.all()).extracting(ImageModel::title).containsExactly("b", "a");
        assertThat(catalog.find(new ModelKey("a"))).map(ImageModel::title).contains("a");
        assertThat(catalog.find(new ModelKey("c"))).isEmpty();
    }
}
