package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.golden.BlankPicture;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.provider.http.HttpSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A 200 that is not, or hardly, the picture it should be. One request is made in every case. */
@Timeout(60)
class StrangeAnswersTest {
    private final HfWorld world = new HfWorld(HttpSettings.USUAL.withIdleTimeout(Duration.ofSeconds(3)));

    StrangeAnswersTest() throws IOException {}

    @AfterEach
    void close() {
        assertThat(world.server.getRequestCount()).isOne();
        assertThat(world.sent).hasValue(1);
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "text/html", "application/json", "application/octet-stream", "x"})
    void aRealPictureIsTakenWhateverItsLabel(String label) {
        answer(label, HfWorld.buffer(BlankPicture.png(1, 1)));

        GenerationOutcome outcome = world.generate();

        assertThat(outcome).isInstanceOfSatisfying(Pictures.class, pictures -> {
            assertThat(pictures.pictures()).hasSize(1);
            assertThat(pictures.pictures().getFirst().mediaType()).isEqualTo(MediaType.PNG);
            assertThat(pictures.pictures().getFirst().width()).isOne();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/png | <!DOCTYPE html><html>maintenance</html> | MALFORMED_RESPONSE",
                "image/png | Not a picture | MALFORMED_RESPONSE",
                "image/png | '' | MALFORMED_RESPONSE",
                "image/png | {\"error\":\"Model too busy\"} | NO_IMAGE",
                "application/json | {} | NO_IMAGE",
                "application/json | [] | NO_IMAGE",
                "application/json | {\"data\":[]} | NO_IMAGE",
                "application/json | {\"data\":null,\"output\":null} | NO_IMAGE",
                "application/json | {\"data\":[{\"b64_json\":null}]} | NO_IMAGE",
                "application/json | {\"data\":[[[1]],{\"other\":{}}],\"output\":[1,{}]} | NO_IMAGE",
                "application/json | {\"data\":[{\"b64_json\":\"PGh0bWw+\"}]} | MALFORMED_RESPONSE",
                "application/json | {\"data\":[{\"b64_json\":\"***\"}]} | MALFORMED_RESPONSE",
                "application/json | {\"data\":[{\"b64_json\":\"iVBORw0KGgo | MALFORMED_RESPONSE",
                "application/json | {\"data\":[{ | MALFORMED_RESPONSE",
                "application/json | {oops} | MALFORMED_RESPONSE",
                "application/json | [[[[ | MALFORMED_RESPONSE",
            })
    void whatIsNoPictureIsNeverDelivered(String label, String body, Cause cause) {
        answer(label, new Buffer().writeUtf8(body));

        assertUnknown(world.generate(), cause);
    }

    @Test
    void theWordsOfAnAnswerWithoutAPictureAreToldToOperators() {
        answer("application/json", new Buffer().writeUtf8("{\"error\":\"Model too busy\",\"data\":[]}"));

        assertThat(world.generate()).isEqualTo(new Unknown(Cause.NO_IMAGE, "no picture in: Model too busy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"data\":", "{\"a\":"})
    void jsonNestedBeyondMeasureIsMalformed(String opening) {
        answer("application/json", new Buffer().writeUtf8(opening.repeat(200_000)));

        assertUnknown(world.generate(), Cause.MALFORMED_RESPONSE);
    }

    @Test
    void jsonWithoutEndIsGivenUp() {
        Buffer huge = new Buffer().writeUtf8("{\"log\":\"");
        huge.writeUtf8("x".repeat(40 << 20));
        answer("application/json", huge.writeUtf8("\"}"));

        assertUnknown(world.generate(), Cause.MALFORMED_RESPONSE);
    }

    @Test
    void jsonOfUnknownLengthWithoutEndIsGivenUp() {
        Buffer huge = new Buffer().writeUtf8("{\"log\":\"");
        huge.writeUtf8("x".repeat(40 << 20));
        world.server.enqueue(
                new MockResponse.Builder().chunkedBody(huge, 1 << 20).build());

        assertUnknown(world.generate(), Cause.MALFORMED_RESPONSE);
    }

    @Test
    void aBigPictureInBase64IsTaken() {
        byte[] jpeg = BlankPicture.jpeg(3000, 2000);
        answer(
                "application/json",
                new Buffer()
                        .writeUtf8("{\"created\":1,\"data\":[{\"b64_json\":\"")
                        .writeUtf8(Base64.getEncoder().encodeToString(jpeg).replace("/", "\\/"))
                        .writeUtf8("\"}]}"));

        assertThat(world.generate())
                .isInstanceOfSatisfying(
                        Pictures.class,
                        pictures -> assertThat(pictures.pictures().getFirst().bytes())
                                .isEqualTo(jpeg.length));
    }

    @Test
    void aHeaderThatPromisesHugeDimensionsIsRefused() {
        byte[] bomb = Arrays.copyOf(BlankPicture.png(1, 1), 35);
        bomb[16] = 0x7F;
        bomb[20] = 0x7F;
        answer("image/png", HfWorld.buffer(bomb));

        assertUnknown(world.generate(), Cause.MALFORMED_RESPONSE);
    }

    @Test
    void aPictureCutOffIsNotDelivered() {
        byte[] jpeg = BlankPicture.jpeg(300, 200);
        answer("image/jpeg", HfWorld.buffer(Arrays.copyOf(jpeg, jpeg.length - 2)));

        assertUnknown(world.generate(), Cause.MALFORMED_RESPONSE);
    }

    @Test
    void aBodyThatStopsIsATimeout() {
        world.server.enqueue(new MockResponse.Builder()
                .body(HfWorld.buffer(BlankPicture.jpeg(300, 200)))
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());

        assertUnknown(world.generate(), Cause.TIMEOUT);
    }

    @Test
    void aSpoolThatIsFullIsToldAsSuch() {
        world.spool.breakDown();
        answer("image/png", HfWorld.buffer(BlankPicture.png(2, 2)));

        assertThat(GoldenCase.nameOf(world.generate())).isEqualTo("error:storage");
        world.spool.repair();
    }

    private void answer(String label, Buffer body) {
        world.server.enqueue(new MockResponse.Builder()
                .body(body)
                .setHeader("Content-Type", label)
                .build());
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
