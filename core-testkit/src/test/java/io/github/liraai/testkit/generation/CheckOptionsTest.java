package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.CheckOptions;
import io.github.liraai.core.generation.Refusal;
import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.FrameSupport;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOption;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.model.ModelFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckOptionsTest {
    private static final Frame SQUARE = new Frame.Size(512, 512);

    private final CheckOptions checks = CheckOptions.of(StyleCatalog.empty());
    private final ImageModel model = ModelFixture.anyModelWithCapabilities(
            new ModelKey("m"),
            new Capabilities(
                    new FrameSupport.Listed(List.of(SQUARE)), new PictureCount(2), 100, false, true, false, false));

    @Test
    void nothingIsSaidOfWhatTheModelCanDo() {
        PictureOptions options = PictureOptions.builder()
                .frame(SQUARE)
                .count(new PictureCount(2))
                .seed(7L)
                .build();

        assertThat(checks.against(model, options)).isEmpty();
    }

    @Test
    void allThatItCannotDoIsListedWithWhatItCan() {
        Frame wide = new Frame.Aspect(16, 9);
        StyleKey style = new StyleKey("anime");
        PictureOptions options = PictureOptions.builder()
                .frame(wide)
                .count(new PictureCount(4))
                .style(style)
                .negative("text")
                .steps(30)
                .build();

        List<PictureOption> taken = List.of(PictureOption.SIZE, PictureOption.COUNT, PictureOption.SEED);
        assertThat(checks.against(model, options))
                .containsExactly(
                        new Refusal.StyleUnknown(style, List.of()),
                        new Refusal.TooManyPictures(4, 2),
                        new Refusal.FrameNotOffered(wide, List.of(SQUARE)),
                        new Refusal.OptionNotOffered(PictureOption.NEGATIVE, taken),
                        new Refusal.OptionNotOffered(PictureOption.STEPS, taken));
    }

    /** Bug: a seed that the provider refuses held the day's limit before it was refused. */
    @Test
    void aSeedBeyondTheModelsRangeIsRefusedWithTheLargest() {
        ImageModel signed = ModelFixture.anyModelWithCapabilities(
                new ModelKey("m"),
                new Capabilities(
                        new FrameSupport.Listed(List.of(SQUARE)),
                        PictureCount.ONE,
                        100,
                        false,
                        true,
                        Integer.MAX_VALUE,
                        false,
                        false));

        assertThat(checks.against(signed, withSeed(2_147_483_647L))).isEmpty();
        assertThat(checks.against(signed, withSeed(2_147_483_648L)))
                .containsExactly(new Refusal.SeedTooLarge(2_147_483_648L, 2_147_483_647L));
        assertThat(checks.against(model, withSeed(PictureOptions.LARGEST_SEED))).isEmpty();
    }

    private static PictureOptions withSeed(long seed) {
        return PictureOptions.builder().seed(seed).build();
    }
}
