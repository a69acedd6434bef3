package io.github.liraai.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.golden.BlankPicture;
import io.github.liraai.golden.GoldenCase;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a 200 of {@code predict} may hold. One request is made in every case. */
@Timeout(30)
class ImagenAnswersTest {
    private static final String FILTERED = "{\"raiFilteredReason\":\"A person may not be shown.\"}";

    private final GeminiWorld world = new GeminiWorld();

    ImagenAnswersTest() throws IOException {}

    @AfterEach
    void close() {
        assertThat(world.server.getRequestCount()).isOne();
        assertThat(world.sent).hasValue(1);
        world.close();
    }

    @Test
    void picturesThatWereNotFilteredAreDelivered() throws IOException {
        answer(picture(1) + "," + FILTERED + "," + picture(2));

        assertWidths(generate(3), 1, 2);
    }

    @Test
    void noMoreThanWasAskedForIsTaken() throws IOException {
        answer(picture(1) + "," + picture(2) + "," + picture(3));

        assertWidths(generate(2), 1, 2);
    }

    @Test
    void wholePicturesAreDeliveredThoughTheAnswerBreaksOff() throws IOException {
        world.answer(200, "{\"predictions\":[" + picture(1) + "," + picture(2).substring(0, 60));

        assertWidths(generate(2), 1);
    }

    @Test
    void aBrokenPictureDoesNotKeepTheOthersBack() throws IOException {
        answer("{\"bytesBase64Encoded\":\"PGh0bWw+\"}," + picture(2));

        assertWidths(generate(2), 2);
    }

    @Test
    void aReasonMeansThatTheContentWasBlocked() {
        answer(FILTERED);

        assertThat(generate(1))
                .isEqualTo(new Rejected(Cause.CONTENT_BLOCKED, "no picture: A person may not be shown."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | NO_IMAGE",
                "{\"predictions\":[]} | NO_IMAGE",
                "{\"predictions\":null} | NO_IMAGE",
                "{\"predictions\":[7,null,{\"bytesBase64Encoded\":null}]} | NO_IMAGE",
                "{\"predictions\":[{\"bytesBase64Encoded\":\"PGh0bWw+\"}]} | MALFORMED_RESPONSE",
                "{\"predictions\":[{\"bytesBase64Encoded\":\"***\"}]} | MALFORMED_RESPONSE",
                "[] | MALFORMED_RESPONSE",
                "'' | MALFORMED_RESPONSE",
                "<html> | MALFORMED_RESPONSE",
            })
    void whatIsNoPictureIsNeverDelivered(String body, Cause cause) {
        world.answer(200, body);

        GenerationOutcome outcome = generate(1);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown ->
                                assertThat(unknown.cause()).as(unknown.detail()).isEqualTo(cause));
        assertThat(world.spool.size()).isZero();
    }

    @Test
    void aSpoolThatIsFullIsToldAsSuch() {
        world.spool.breakDown();
        answer(picture(1));

        assertThat(GoldenCase.nameOf(generate(1))).isEqualTo("error:storage");
        world.spool.repair();
    }

    private void answer(String predictions) {
        world.answer(200, "{\"predictions\":[" + predictions + "]}");
    }

    private GenerationOutcome generate(int count) {
        return world.generator.generate(
                GeminiWorld.request(GeminiWorld.IMAGEN, "котик", null, count), world.call(Duration.ofSeconds(20)));
    }

    private void assertWidths(GenerationOutcome outcome, Integer... widths) throws IOException {
        assertThat(outcome).as(GoldenCase.detailOf(outcome)).isInstanceOfSatisfying(Pictures.class, pictures -> {
            assertThat(pictures.pictures()).map(SpooledPicture::width).containsExactly(widths);
        });
        assertThat(world.spool.pictures(GeminiWorld.JOB)).isEqualTo(((Pictures) outcome).pictures());
    }

    private static String picture(int width) {
        return "{\"mimeType\":\"image/png\",\"bytesBase64Encoded\":\"" + GeminiWorld.base64(BlankPicture.png(width, 3))
                + "\"}";
    }
}
