package io.github.liraai.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionTest {
    private final StrokeFont font = StrokeFont.load();
    private final Typesetter typesetter = new Typesetter(font);
    private final Painter painter = new Painter(font);

    @ParameterizedTest
    @ValueSource(
            strings = {"котик", "Щёголь ест эскимо", "cat in space", "№ 5, 100 %", "котик, pixel art", "котик, акварель"
            })
    void wordsOfThePromptStandOnThePicture(String words) throws Patience.Exhausted {
        Commission commission = new Commission(words, "", 3, 512, 512);

        Canvas picture = painter.paint(commission, () -> {});

        double unit = Caption.of(commission, typesetter).unit();
        assertThat(likeness(picture, typesetter.line(words), unit)).isGreaterThan(0.85);
    }

    @Test
    void otherWordsWouldNotBeFound() throws Patience.Exhausted {
        Commission commission = new Commission("котик", "", 3, 512, 512);

        Canvas picture = painter.paint(commission, () -> {});

        double unit = Caption.of(commission, typesetter).unit();
        assertThat(likeness(picture, typesetter.line("домик"), unit)).isLessThan(0.75);
    }

    @Test
    void saysThatItIsTheOfflinePainter() throws Patience.Exhausted {
        Commission commission = new Commission("котик", "", 3, 1024, 1024);

        Canvas picture = painter.paint(commission, () -> {});

        double unit = Caption.of(commission, typesetter).signatureUnit();
        assertThat(likeness(picture, typesetter.line("Lira · offline painter"), unit))
                .isGreaterThan(0.8);
    }

    @Test
    void aTinyPictureSaysItShorter() {
        Caption caption = Caption.of(new Commission("котик", "", 3, 64, 64), typesetter);

        assertThat(caption.signature().width()).isPositive();
        assertThat(caption.top()).isGreaterThan(32);
    }

    @Test
    void longWordsAreShortenedWithAnEllipsis() {
        List<Line> lines = typesetter.paragraph("слово ".repeat(200), 120, 3);

        Line.Sign last = lines.getLast().signs().getLast();
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(120));
        assertThat(last).isEqualTo(new Line.Letter(last.x(), font.find('…').orElseThrow(), 0));
    }

    @Test
    void aWordLongerThanALineIsBrokenAnywhere() {
        List<Line> lines = typesetter.paragraph("ы".repeat(60), 120, 4);

        assertThat(lines)
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(120));
    }

    @Test
    void everyLetterOfRussianAndEnglishIsDrawn() {
        String letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz0123456789.,:;!?-()«»\"'№%&@#+=/";

        for (String text : List.of(letters, letters.toUpperCase(Locale.ROOT))) {
            assertThat(typesetter.line(text).signs())
                    .allSatisfy(sign -> assertThat(sign).isInstanceOf(Line.Letter.class));
        }
    }

    @Test
    void marksWithoutEndDoNotPileUp() {
        Line line = typesetter.line("а" + "\u0301".repeat(500));

        assertThat(line.signs()).hasSize(3);
    }

    /**
     * Moves the lettering of a line down the middle of a picture and tells how well it fits at its best: the pixels that are
     * bright in both, of those that are bright in either.
     */
    private static double likeness(Canvas picture, Line line, double unit) {
        double best = 0;
        for (double part = 0; part < 1; part += 0.25) {
            Canvas mask = new Canvas(picture.width(), (int) (12 * unit));
            double left = (picture.width() - line.width() * unit) / 2;
            Lettering.write(mask, line, left, Math.floor(9 * unit) + part, unit, Ink.of(Colour.WHITE));
            for (int top = picture.height() / 2; top + mask.height() <= picture.height(); top++) {
                best = Math.max(best, likenessAt(picture, mask, top, (int) (left - 2 * unit)));
            }
        }
        return best;
    }

    private static double likenessAt(Canvas picture, Canvas mask, int top, int left) {
        int both = 0;
        int either = 0;
        for (int y = 0; y < mask.height(); y++) {
            for (int x = left; x < picture.width() - left; x++) {
                boolean written = Colour.brightness(mask.pixels()[y * mask.width() + x]) > 150;
                boolean seen = Colour.brightness(picture.pixels()[(top + y) * picture.width() + x]) > 175;
                both += written && seen ? 1 : 0;
                either += written || seen ? 1 : 0;
            }
        }
        return (double) both / either;
    }
}
