package io.github.liraai.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.prompt.Frame;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OfflineImageGeneratorTest {
    private static final Frame SMALL = new Frame.Size(256, 256);

    private final Studio studio = new Studio();

    @Test
    void sameRequestGivesTheSameBytes() {
        byte[] first = studio.file(Studio.asking("котик", SMALL, "дождь", 7L, 1));

        byte[] again = new Studio().file(Studio.asking("котик", SMALL, "дождь", 7L, 1));

        assertThat(again).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "котик, , 1, котёнок, , 1",
        "котик, , 1, котик, , 2",
        "котик, , 1, котик, звёзды, 1",
        "котик, , 1, 'котик, акварель', , 1",
        "'котик, pixel art', , 1, 'котик, pencil sketch', , 1"
    })
    void promptStyleNegativeAndSeedChangeThePictureVisibly(
            String prompt, String negative, long seed, String otherPrompt, String otherNegative, long otherSeed)
            throws IOException {
        BufferedImage one = Studio.decoded(studio.file(Studio.asking(prompt, SMALL, negative, seed, 1)));

        BufferedImage other =
                Studio.decoded(studio.file(Studio.asking(otherPrompt, SMALL, otherNegative, otherSeed, 1)));

        assertThat(shareOfDifferentPixels(one, other)).isGreaterThan(0.25);
    }

    @ParameterizedTest
    @CsvSource({"64, 64", "64, 2048", "2048, 64", "512, 768", "1536, 640", "2048, 2048"})
    void pictureHasTheAskedSize(int width, int height) throws IOException {
        BufferedImage image = Studio.decoded(studio.file(Studio.asking("cat in space", new Frame.Size(width, height))));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(colours(image)).hasSizeGreaterThan(30);
    }

    @Test
    void withoutASizeItPaintsTheUsualOne() throws IOException {
        BufferedImage image = Studio.decoded(studio.file(Studio.asking("море", null)));

        assertThat(image.getWidth()).isEqualTo(1024);
        assertThat(image.getHeight()).isEqualTo(1024);
    }

    @Test
    void refusesASizeItDoesNotOffer() {
        GenerationOutcome outcome = studio.paint(Studio.asking("котик", new Frame.Size(65, 64)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        GenerationOutcome.Rejected.class,
                        rejected -> assertThat(rejected.cause()).isEqualTo(Cause.INVALID_REQUEST));
    }

    @Test
    void severalPicturesAreThoseOfTheSeedsThatFollow() {
        List<byte[]> three = studio.files(Studio.asking("котик", SMALL, null, 5L, 3));

        assertThat(three).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(three.get(i)).isEqualTo(studio.file(Studio.asking("котик", SMALL, null, 5L + i, 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0007\u001b[31m control \u0085 characters",
                "\u200b\u200d\ufeff",
                "مرحبا بالعالم שלום עולם",
                "Z\u0351\u036b\u0343\u034a\u0301\u0301\u0301\u0301\u0301\u0301a\u0489l\u0334g\u0335o\u0336",
                "\ud83d lone \udc31 surrogates",
                "👩‍👩‍👧‍👦🏳️‍🌈🇷🇺",
                "漢字かな한글",
                "<b>_*[`&quot;",
                "a\n\n\n\tb\u2028c"
            })
    void hostileWordsBecomeAPictureAllTheSame(String prompt) throws IOException {
        BufferedImage image = Studio.decoded(studio.file(Studio.asking(prompt, SMALL)));

        assertThat(colours(image)).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ы", "W", "слово ", "🐱", "\u0301", "\u200b", " . "})
    void tenThousandCodePointsBecomeAPictureSoon(String unit) throws IOException {
        String prompt = "к" + unit.repeat(10_000).substring(0, 9_998);

        BufferedImage image = Studio.decoded(studio.file(Studio.asking(prompt, new Frame.Size(64, 64))));

        assertThat(image.getWidth()).isEqualTo(64);
    }

    @Test
    void aDeadlineThatHasPassedEndsTheCallWithNothingStarted() {
        studio.deadline = studio.clock.instant();

        GenerationOutcome outcome = studio.paint(Studio.asking("котик", SMALL));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        GenerationOutcome.NotStarted.class,
                        ended -> assertThat(ended.cause()).isEqualTo(Cause.TIMEOUT));
        assertThat(studio.spool.size()).isZero();
    }

    @Test
    void anInterruptEndsTheCallAndStaysSet() {
        Thread.currentThread().interrupt();

        GenerationOutcome outcome = studio.paint(Studio.asking("котик", SMALL));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(GenerationOutcome.NotStarted.class);
    }

    @Test
    void aBrokenSpoolIsAFailureOfTheWorld() {
        studio.spool.breakDown();

        GenerationOutcome outcome = studio.paint(Studio.asking("котик", SMALL));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        GenerationOutcome.NotStarted.class,
                        ended -> assertThat(ended.cause()).isEqualTo(Cause.STORAGE));
    }

    @Test
    void paintingIsFreeAndSendsNothing() {
        studio.paint(Studio.asking("котик", SMALL));

        assertThat(studio.painter.isFree()).isTrue();
        assertThat(studio.sent).isZero();
    }

    private static double shareOfDifferentPixels(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                int distance = Math.abs((a >> 16 & 255) - (b >> 16 & 255))
                        + Math.abs((a >> 8 & 255) - (b >> 8 & 255))
                        + Math.abs((a & 255) - (b & 255));
                different += distance > 24 ? 1 : 0;
            }
        }
        return (double) different / (one.getWidth() * one.getHeight());
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }
}
