package io.github.liraai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.testkit.generation.TinyPng;
import java.io.IOException;
import java.util.Arrays;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an answer of 200. */
@Timeout(60)
class OpenAiAnswersTest {
    private static final String GOOD = OpenAiWorld.inJson(OpenAiWorld.PNG);
    private static final String CUT = OpenAiWorld.inJson(Arrays.copyOf(OpenAiWorld.PNG, OpenAiWorld.PNG.length / 2));

    private final OpenAiWorld world = new OpenAiWorld();

    OpenAiAnswersTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyPictureOfOneAnswerArrivesInItsOrder() {
        String other = OpenAiWorld.inJson(TinyPng.of(5, 4, 0));
        world.answer(200, "{\"data\":[" + GOOD + "," + other + "," + GOOD + "]}");

        GenerationOutcome outcome = world.generate(OpenAiWorld.request(OpenAiWorld.MODEL, 3));

        assertThat(((Pictures) outcome).pictures())
                .extracting(picture -> picture.width())
                .containsExactly(8, 5, 8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GOOD,CUT | 1",
                "CUT,GOOD | 1",
                "{\"b64_json\":\"***\"},GOOD | 1",
                "{\"b64_json\":null},GOOD,GOOD | 2",
                "{\"url\":\"https://127.0.0.1/x.png\"},GOOD | 1",
            })
    void whatArrivesWholeIsKeptWhenTheRestDoesNot(String data, int whole) {
        world.answer(200, "{\"data\":[" + data.replace("GOOD", GOOD).replace("CUT", CUT) + "]}");

        GenerationOutcome outcome = world.generate(OpenAiWorld.request(OpenAiWorld.MODEL, 3));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Pictures.class,
                        pictures -> assertThat(pictures.pictures()).hasSize(whole));
        assertThat(world.spool.size()).isEqualTo(whole);
    }

    @Test
    void aBodyThatBreaksOffAfterAWholePictureHasBroughtIt() {
        world.server.enqueue(new MockResponse.Builder()
                .body("{\"data\":[" + GOOD + ",{\"b64_json\":\"iVBOR")
                .build());

        GenerationOutcome outcome = world.generate(OpenAiWorld.request(OpenAiWorld.MODEL, 2));

        assertThat(((Pictures) outcome).pictures()).hasSize(1);
    }

    @Test
    void morePicturesThanWereAskedForAreNotTaken() {
        world.answer(200, "{\"data\":[" + GOOD + "," + GOOD + "," + GOOD + "]}");

        GenerationOutcome outcome = world.generate(OpenAiWorld.request(OpenAiWorld.MODEL, 2));

        assertThat(((Pictures) outcome).pictures()).hasSize(2);
        assertThat(world.spool.size()).isEqualTo(2);
    }

    @Test
    void theBytesThemselvesAreTaken() {
        world.answerPicture();

        assertThat(world.generate()).isInstanceOf(Pictures.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html>maintenance</html> | MALFORMED_RESPONSE",
                "'' | MALFORMED_RESPONSE",
                "{oops} | MALFORMED_RESPONSE",
                "{\"data\":[{ | MALFORMED_RESPONSE",
                "{\"data\":[{\"b64_json\":\"PGh0bWw+\"}]} | MALFORMED_RESPONSE",
                "{\"data\":[{\"b64_json\":\"***\"}]} | MALFORMED_RESPONSE",
                "{\"data\":[{\"url\":\"not an address\"}]} | MALFORMED_RESPONSE",
                "{\"data\":[]} | NO_IMAGE",
                "{\"data\":[{\"b64_json\":null,\"url\":null}]} | NO_IMAGE",
                "{\"error\":{\"message\":\"too busy\"}} | NO_IMAGE",
                "[] | NO_IMAGE",
            })
    void whatIsNoPictureIsNeverDelivered(String body, Cause cause) {
        world.answer(200, body);
        world.answer(404, "");

        assertThat(world.generate())
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown ->
                                assertThat(unknown.cause()).as(unknown.detail()).isEqualTo(cause));
        assertThat(world.spool.size()).isZero();
    }

    @Test
    void theWordsOfAnAnswerWithoutAPictureAreToldToOperators() {
        world.answer(200, "{\"error\":{\"message\":\"too busy\"}}");

        assertThat(world.generate()).isEqualTo(new Unknown(Cause.NO_IMAGE, "no picture in: too busy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/generated-images/b641.png",
                "http://localai:8080/generated-images/b641.png",
                "http://0.0.0.0:8080/generated-images/b641.png",
                "http://user:pass@somewhere/generated-images/b641.png",
            })
    void anAddressAsALocalServerSeesItselfIsAskedAtItsOwnAddress(String address) throws Exception {
        world.answer(200, "{\"data\":[{\"embedding\":null,\"url\":\"" + address + "\"}]}");
        world.answerPicture();

        GenerationOutcome outcome = world.generate();

        assertThat(outcome).isInstanceOf(Pictures.class);
        world.server.takeRequest();
        assertThat(world.server.takeRequest().getTarget()).isEqualTo("/generated-images/b641.png");
    }

    @Test
    void severalAddressesAreFetchedEach() throws Exception {
        world.answer(200, "{\"data\":[{\"url\":\"/a?x=1\"},{\"url\":\"/b\"}]}");
        world.answerPicture();
        world.answerPicture();

        GenerationOutcome outcome = world.generate(OpenAiWorld.request(OpenAiWorld.MODEL, 2));

        assertThat(((Pictures) outcome).pictures()).hasSize(2);
        world.server.takeRequest();
        assertThat(world.server.takeRequest().getTarget()).isEqualTo("/a?x=1");
        assertThat(world.server.takeRequest().getTarget()).isEqualTo("/b");
    }

    @Test
    void aDownloadThatBreaksIsTriedAgainBecauseThePictureIsPaidFor() {
        world.answer(200, "{\"data\":[{\"url\":\"/a\"}]}");
        world.server.enqueue(new MockResponse.Builder().code(502).build());
        world.answerPicture();

        assertThat(world.generate()).isInstanceOf(Pictures.class);
        assertThat(world.sent).hasValue(1);
    }

    @Test
    void aBigPictureIsStreamed() {
        byte[] big = Arrays.copyOf(OpenAiWorld.PNG, 15 << 20);
        world.server.enqueue(new MockResponse.Builder()
                .body(new Buffer()
                        .writeUtf8("{\"data\":[" + OpenAiWorld.inJson(big).replace("/", "\\/") + "]}"))
                .build());

        assertThat(((Pictures) world.generate()).pictures().getFirst().bytes()).isEqualTo(big.length);
    }
}
