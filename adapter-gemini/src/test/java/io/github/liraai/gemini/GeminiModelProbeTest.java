package io.github.liraai.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.health.ModelProbe.Standing;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpModelProbeContract;
import io.github.liraai.testkit.generation.HttpReply;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class GeminiModelProbeTest extends HttpModelProbeContract {
    private final GeminiWorld world = new GeminiWorld();

    GeminiModelProbeTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    protected ModelProbe probeFor(URI server) {
        return new GeminiModelProbe(new GeminiSettings(server, Secret.of(GeminiWorld.KEY), HttpSettings.USUAL));
    }

    @Override
    protected String model() {
        return GeminiWorld.FLASH;
    }

    @Override
    protected HttpReply served(HttpAsk ask) {
        return HttpReply.json("{\"name\":\"models/x\",\"supportedGenerationMethods\":[\"generateContent\"]}");
    }

    @Override
    protected HttpReply gone(HttpAsk ask) {
        return HttpReply.of(404)
                .withBody("{\"error\":{\"code\":404,\"message\":\"models/x is not found\",\"status\":\"NOT_FOUND\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-3.1-flash-image, generateContent",
        "models/gemini-3.1-flash-image, generateContent",
        "imagen-4.0-generate-001, predict",
    })
    void aModelThatIsServedHasATitle(String id, String method) throws Exception {
        world.answer(
                200,
                "{\"name\":\"models/x\",\"displayName\":\"Nano Banana\",\"supportedGenerationMethods\":[\"" + method
                        + "\"]}");

        assertThat(askModel(id)).isEqualTo(new Standing.Served("Nano Banana"));
        assertThat(world.server.takeRequest().getTarget()).isEqualTo("/v1beta/models/" + id.replace("models/", ""));
    }

    @Test
    void aModelThatCannotPaintIsGone() {
        world.answer(200, "{\"name\":\"models/x\",\"supportedGenerationMethods\":[\"embedContent\"]}");

        assertThat(askModel("text-embedding-004"))
                .isEqualTo(new Standing.Gone("text-embedding-004 does not know generateContent"));
    }

    @Test
    void aModelThatNobodyKnowsIsGone() {
        world.answer(404, "{\"error\":{\"code\":404,\"message\":\"models/x is not found\",\"status\":\"NOT_FOUND\"}}");

        assertThat(askModel("x")).isEqualTo(new Standing.Gone("HTTP 404: models/x is not found"));
    }

    @Test
    void whatIsNoNameIsGoneWithoutBeingAskedFor() {
        assertThat(askModel("../files")).isEqualTo(new Standing.Gone("not the name of a Gemini model: ../files"));
        assertThat(world.server.getRequestCount()).isZero();
    }

    @Test
    void aWrongKeySaysNothingOfTheModel() {
        play("gemini-error-400-api-key");

        assertThat(askModel("x")).isInstanceOf(Standing.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini-error-400-country", "gemini-error-400-location"})
    void theWrongCountryComesWithWhatToDo(String golden) {
        play(golden);

        assertThat(askModel("x"))
                .isInstanceOfSatisfying(
                        Standing.NotHere.class,
                        notHere -> assertThat(notHere.detail()).contains("GEMINI_PROXY"));
    }

    private void play(String golden) {
        var exchange = GoldenCase.read(golden).create().orElseThrow();
        world.answer(exchange.status(), exchange.answerText());
    }

    private Standing askModel(String id) {
        return new GeminiModelProbe(world.settings("/", HttpSettings.USUAL)).ask(id, Duration.ofSeconds(10));
    }
}
