package io.github.liraai.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.quota.PictureCount;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PictureOptionsTest {
    @Test
    void nothingSaidIsOnePictureAsTheModelLikes() {
        PictureOptions options = PictureOptions.defaults();

        assertThat(options).isEqualTo(new PictureOptions(null, PictureCount.ONE, null, null, null, null, null));
    }

    @Test
    void aBuilderFromOptionsBuildsTheSame() {
        PictureOptions options = PictureOptions.builder()
                .frame(new Frame.Aspect(16, 9))
                .count(new PictureCount(4))
                .negative("blurry")
                .seed(0xFFFF_FFFFL)
                .steps(500)
                .guidance(100.0)
                .style(new StyleKey("oil"))
                .build();

        assertThat(options.toBuilder().build()).isEqualTo(options);
    }

    @Test
    void wordsToAvoidAreCountedLikeAPrompt() {
        String cats = "🐱".repeat(Prompt.LONGEST);

        assertThat(PictureOptions.builder().negative(cats).build().negative()).isEqualTo(cats);
    }

    private static Stream<Arguments> bad() {
        return Stream.of(
                bad("count", "0", builder -> builder.count(PictureCount.NONE)),
                bad("count", "5", builder -> builder.count(new PictureCount(5))),
                bad("negative", "blank", builder -> builder.negative(" \n")),
                bad("negative", "10001", builder -> builder.negative("н".repeat(10_001))),
                bad("seed", "-1", builder -> builder.seed(-1L)),
                bad("seed", "4294967296", builder -> builder.seed(0x1_0000_0000L)),
                bad("steps", "0", builder -> builder.steps(0)),
                bad("steps", "501", builder -> builder.steps(501)),
                bad("guidance", "-0.1", builder -> builder.guidance(-0.1)),
                bad("guidance", "100.1", builder -> builder.guidance(100.1)),
                bad("guidance", "NaN", builder -> builder.guidance(Double.NaN)));
    }

    private static Arguments bad(String field, String value, UnaryOperator<PictureOptions.Builder> change) {
        return Arguments.of(field, value, change);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("bad")
    void aValueOutOfBoundsIsNamed(String field, String value, UnaryOperator<PictureOptions.Builder> change) {
        PictureOptions.Builder builder = change.apply(PictureOptions.builder());

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining(field)
                .withMessageContaining(value);
    }
}
