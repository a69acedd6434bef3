package io.github.liraai.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.golden.BlankPicture;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.provider.http.HttpSettings;
import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a 200 of {@code generateContent} may hold. One request is made in every case. */
@Timeout(60)
class AnswersTest {
    private static final String NO_CANDIDATE = "{\"candidates\":[{\"finishReason\":\"%s\"%s}]}";

    private final GeminiWorld world = new GeminiWorld(HttpSettings.USUAL.withIdleTimeout(Duration.ofSeconds(3)));

    AnswersTest() throws IOException {}

    @AfterEach
    void close() {
        assertThat(world.server.getRequestCount()).isOne();
        assertThat(world.sent).hasValue(1);
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"Here\"},%s,{\"text\":\"enjoy\"}",
                "{\"inlineData\":null},{\"text\":null},7,[],%s",
                "{\"inlineData\":{\"mimeType\":\"text/plain\",\"data\":\"aGVsbG8=\"}},%s",
                "{\"fileData\":{\"fileUri\":\"https://x\"}},%s",
                "{\"executableCode\":{\"code\":\"{}\"}},%s",
            })
    void theFirstPartThatIsAPictureIsTheAnswer(String parts) throws IOException {
        world.answerParts(parts.formatted(GeminiWorld.inline(BlankPicture.png(5, 4))));

        assertPictures(world.generate(), 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"inlineData\":{\"data\":\"%s\",\"mimeType\":\"image/png\"},\"thought\":true}",
                "{\"thought\":true,\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"%s\"}}",
                "{\"thoughtSignature\":\"c2ln\",\"inlineData\":{\"data\":\"%s\"},\"x\":[1],\"thought\":true,\"y\":{}}",
            })
    void aDraftOfAModelThatThinksIsNotTheAnswerWhereverItSaysSo(String draft) throws IOException {
        world.answerParts(draft.formatted(GeminiWorld.base64(BlankPicture.png(9, 9))) + ","
                + GeminiWorld.inline(BlankPicture.png(5, 4)));

        assertPictures(world.generate(), 5);
    }

    @Test
    void aDraftThatIsNoPictureDoesNotMatter() throws IOException {
        world.answerParts(
                "{\"inlineData\":{\"data\":\"***\"},\"thought\":true}," + GeminiWorld.inline(BlankPicture.png(5, 4)));

        assertPictures(world.generate(), 5);
    }

    @Test
    void aDraftAloneIsNoPicture() {
        world.answerParts(
                "{\"inlineData\":{\"data\":\"" + GeminiWorld.base64(BlankPicture.png(9, 9)) + "\"},\"thought\":true}");

        assertNothingKept(world.generate(), new Unknown(Cause.NO_IMAGE, "no picture, STOP"));
    }

    @Test
    void ofTwoPicturesTheFirstIsTheAnswer() throws IOException {
        world.answerParts(
                GeminiWorld.inline(BlankPicture.png(5, 4)) + "," + GeminiWorld.inline(BlankPicture.png(7, 7)));

        assertPictures(world.generate(), 5);
    }

    @Test
    void namesInSnakeCaseAreUnderstoodToo() throws IOException {
        world.answerParts("{\"inline_data\":{\"mime_type\":\"image/png\",\"data\":\""
                + GeminiWorld.base64(BlankPicture.png(5, 4)).replace("/", "\\/") + "\"}}");

        assertPictures(world.generate(), 5);
    }

    @Test
    void aBigPictureStreamsThrough() {
        byte[] jpeg = BlankPicture.jpeg(3000, 2000);
        world.answerParts("{\"inlineData\":{\"data\":\"" + GeminiWorld.base64(jpeg) + "\"},\"thoughtSignature\":\""
                + "c2ln".repeat(50_000) + "\"}");

        GenerationOutcome outcome = world.generate();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Pictures.class,
                        pictures -> assertThat(pictures.pictures().getFirst().bytes())
                                .isEqualTo(jpeg.length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAFETY",
                "OTHER",
                "BLOCKLIST",
                "PROHIBITED_CONTENT",
                "IMAGE_SAFETY",
                "MODEL_ARMOR",
                "JAILBREAK",
            })
    void aBlockedPromptIsContent(String reason) {
        world.answer(
                200, "{\"promptFeedback\":{\"blockReason\":\"" + reason + "\",\"blockReasonMessage\":\"be nice\"}}");

        assertNothingKept(
                world.generate(),
                new Rejected(Cause.CONTENT_BLOCKED, "the prompt was blocked, " + reason + ": be nice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAFETY",
                "IMAGE_SAFETY",
                "PROHIBITED_CONTENT",
                "IMAGE_PROHIBITED_CONTENT",
                "BLOCKLIST",
                "SPII",
                "RECITATION",
                "IMAGE_RECITATION",
            })
    void aBlockedPictureIsContent(String reason) {
        world.answer(
                200,
                NO_CANDIDATE.formatted(reason, ",\"content\":{\"parts\":null},\"finishMessage\":\"Unable to show\""));

        assertNothingKept(
                world.generate(), new Rejected(Cause.CONTENT_BLOCKED, "no picture, " + reason + ": Unable to show"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_IMAGE", "IMAGE_OTHER", "OTHER", "MAX_TOKENS", "LANGUAGE", "SOMETHING_NEW"})
    void aModelThatStopsWithoutAPictureMayHaveCost(String reason) {
        world.answer(200, NO_CANDIDATE.formatted(reason, ",\"content\":{}"));

        assertNothingKept(world.generate(), new Unknown(Cause.NO_IMAGE, "no picture, " + reason));
    }

    @Test
    void whatTheApiSaysIsNotChargedIsNotInDoubt() {
        world.answer(
                200,
                NO_CANDIDATE.formatted(
                        "IMAGE_OTHER", ",\"finishMessage\":\"You will not be charged for this request.\""));

        assertNothingKept(
                world.generate(),
                new Rejected(Cause.NO_IMAGE, "no picture, IMAGE_OTHER: You will not be charged for this request."));
    }

    @Test
    void theModelsExcuseIsToldToOperators() {
        world.answerParts("{\"text\":\"thinking\",\"thought\":true},{\"text\":\"I can describe a cat.\"}");

        assertNothingKept(world.generate(), new Unknown(Cause.NO_IMAGE, "no picture, STOP: I can describe a cat."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | NO_IMAGE",
                "{\"candidates\":null} | NO_IMAGE",
                "{\"candidates\":[]} | NO_IMAGE",
                "{\"candidates\":[null,7,{\"content\":[]}],\"promptFeedback\":7} | NO_IMAGE",
                "{\"candidates\":{\"content\":{\"parts\":[]}}} | NO_IMAGE",
                "{\"error\":{\"message\":\"odd\"}} | NO_IMAGE",
                "{\"error\":\"odd\"} | NO_IMAGE",
                "[] | MALFORMED_RESPONSE",
                "\"x\" | MALFORMED_RESPONSE",
                "'' | MALFORMED_RESPONSE",
                "<html>sign in</html> | MALFORMED_RESPONSE",
                "{\"candidates\":[{ | MALFORMED_RESPONSE",
                "{oops} | MALFORMED_RESPONSE",
                "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"data\":\"PGh0bWw+\"}}]}}]} | MALFORMED_RESPONSE",
                "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"data\":\"\"}}]}}]} | MALFORMED_RESPONSE",
                "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"data\":\"***\"}}]}}]} | MALFORMED_RESPONSE",
                "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"data\":\"iVBORw0KGgo | MALFORMED_RESPONSE",
            })
    void whatIsNoPictureIsNeverDelivered(String body, Cause cause) {
        world.answer(200, body);

        assertUnknown(world.generate(), cause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"candidates\":[{\"content\":{\"parts\":[{\"x\":"})
    void jsonNestedBeyondMeasureIsMalformed(String opening) {
        world.answer(200, opening + "[".repeat(200_000));

        assertUnknown(world.generate(), Cause.MALFORMED_RESPONSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"", "{\"log\":\""})
    void aTextWithoutEndIsGivenUp(String opening) {
        Buffer huge = new Buffer().writeUtf8(opening);
        huge.writeUtf8("x".repeat(40 << 20));
        world.server.enqueue(new MockResponse.Builder()
                .chunkedBody(huge.writeUtf8("\"}"), 1 << 20)
                .build());

        assertUnknown(world.generate(), Cause.MALFORMED_RESPONSE);
    }

    @Test
    void aPictureWhosePartBreaksOffIsNotKnownToBeTheAnswer() {
        world.answer(
                200,
                "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"data\":\""
                        + GeminiWorld.base64(BlankPicture.png(5, 4)) + "\"");

        assertUnknown(world.generate(), Cause.MALFORMED_RESPONSE);
    }

    @Test
    void aPictureCutOffIsNotDelivered() {
        byte[] png = BlankPicture.png(50, 40);
        world.answerParts(GeminiWorld.inline(java.util.Arrays.copyOf(png, png.length - 9)));

        assertUnknown(world.generate(), Cause.MALFORMED_RESPONSE);
    }

    @Test
    void aBodyThatStopsIsATimeout() {
        world.server.enqueue(new MockResponse.Builder()
                .body("{\"candidates\":[{\"content\":{\"parts\":[" + GeminiWorld.inline(BlankPicture.jpeg(300, 200))
                        + "]}}]}")
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());

        assertUnknown(world.generate(), Cause.TIMEOUT);
    }

    @Test
    void aSpoolThatIsFullIsToldAsSuch() {
        world.spool.breakDown();
        world.answerParts(GeminiWorld.inline(BlankPicture.png(5, 4)));

        assertThat(GoldenCase.nameOf(world.generate())).isEqualTo("error:storage");
        world.spool.repair();
    }

    private void assertPictures(GenerationOutcome outcome, int width) throws IOException {
        assertThat(outcome).as(GoldenCase.detailOf(outcome)).isInstanceOfSatisfying(Pictures.class, pictures -> {
            assertThat(pictures.pictures()).hasSize(1);
            assertThat(pictures.pictures().getFirst().width()).isEqualTo(width);
        });
        assertThat(world.spool.pictures(GeminiWorld.JOB)).isEqualTo(((Pictures) outcome).pictures());
    }

    private void assertNothingKept(GenerationOutcome outcome, GenerationOutcome expected) {
        assertThat(outcome).isEqualTo(expected);
        assertThat(world.spool.size()).isZero();
    }

    private void assertUnknown(GenerationOutcome outcome, Cause cause) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown ->
                                assertThat(unknown.cause()).as(unknown.detail()).isEqualTo(cause));
        assertThat(world.spool.size()).isZero();
    }
}
