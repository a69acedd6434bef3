package io.github.liraai.testkit.model;

import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.FrameSupport;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ImageModel.Stage;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Makes up models; each can do everything, up to three pictures a time, within 60 seconds. */
public final class ModelFixture {
    /** The seed's model. */
    public static final ModelKey SD3 = new ModelKey("hf-sd3-medium");

    /** A model that takes over when the seed's does not start. */
    public static final ModelKey FALLBACK = new ModelKey("offline-painter");

    /** A model that only some may use. */
    public static final ModelKey PREMIUM = new ModelKey("premium-painter");

    /** A model that is announced and not ready. */
    public static final ModelKey ANNOUNCED = new ModelKey("gemini-flash");

    /** The provider of the seed's model. */
    public static final ProviderName HF_INFERENCE = new ProviderName("huggingface/hf-inference");

    /** The provider of every other made-up model. */
    public static final ProviderName OFFLINE = new ProviderName("offline");

    private ModelFixture() {}

    /** Makes up a catalogue: the seed's model with a fallback, one for some levels only, and one that is announced. */
    public static ModelCatalog anyCatalog() {
        return new ModelCatalog(List.of(
                anySd3WithFallbacks(FALLBACK),
                anyModelWithKey(FALLBACK),
                anyModelWithKey(PREMIUM),
                anyModelWithStage(ANNOUNCED, Stage.ANNOUNCED)));
    }

    /** Makes up the seed's model. */
    public static ImageModel anySd3WithFallbacks(ModelKey... fallbacks) {
        return new ImageModel(
                SD3,
                "🎨 Stable Diffusion 3",
                HF_INFERENCE,
                "stabilityai/stable-diffusion-3-medium-diffusers",
                anyCapabilities(),
                Duration.ofSeconds(60),
                Arrays.asList(fallbacks),
                Stage.READY);
    }

    /** Makes up a model of a key. */
    public static ImageModel anyModelWithKey(ModelKey key) {
        return anyModelWithStage(key, Stage.READY);
    }

    /** Makes up a model of a key and a stage. */
    public static ImageModel anyModelWithStage(ModelKey key, Stage stage) {
        return model(key, anyCapabilities(), List.of(), stage);
    }

    /** Makes up a model that can do some things and others not. */
    public static ImageModel anyModelWithCapabilities(ModelKey key, Capabilities capabilities) {
        return model(key, capabilities, List.of(), Stage.READY);
    }

    /** Makes up a model that others may take over from. */
    public static ImageModel anyModelWithFallbacks(ModelKey key, ModelKey... fallbacks) {
        return model(key, anyCapabilities(), Arrays.asList(fallbacks), Stage.READY);
    }

    /** Makes up what a model can do: everything. */
    public static Capabilities anyCapabilities() {
        List<Frame> offered = List.of(new Frame.Size(1024, 1024), new Frame.Aspect(16, 9));
        return new Capabilities(
                new FrameSupport.Range(64, 2048, 8, 1024 * 1024, offered),
                new PictureCount(3),
                1000,
                true,
                true,
                true,
                true);
    }

    /** Makes up what a bare model can do: one square picture from a short prompt. */
    public static Capabilities anyCapabilitiesWithNothingExtra() {
        return new Capabilities(
                new FrameSupport.Listed(List.of(new Frame.Aspect(1, 1))),
                PictureCount.ONE,
                100,
                false,
                false,
                false,
                false);
    }

    private static ImageModel model(ModelKey key, Capabilities capabilities, List<ModelKey> fallbacks, Stage stage) {
        return new ImageModel(
                key,
                "🖌 " + key.value(),
                OFFLINE,
                "some/" + key.value(),
                capabilities,
                Duration.ofSeconds(60),
                fallbacks,
                stage);
    }
}
