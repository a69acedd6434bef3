package io.github.liraai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.health.ModelProbe.Standing;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpModelProbeContract;
import io.github.liraai.testkit.generation.HttpReply;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiModelProbeTest extends HttpModelProbeContract {
    private final OpenAiWorld world = new OpenAiWorld();

    OpenAiModelProbeTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    protected ModelProbe probeFor(URI url) {
        return new OpenAiModelProbe(OpenAiSettings.of(url.resolve("/v1"), Secret.of(OpenAiWorld.KEY)));
    }

    @Override
    protected String model() {
        return "gpt-image-2";
    }

    @Override
    protected HttpReply served(HttpAsk ask) {
        return HttpReply.json("{\"id\":\"gpt-image-2\",\"object\":\"model\",\"owned_by\":\"system\"}");
    }

    @Override
    protected HttpReply gone(HttpAsk ask) {
        return HttpReply.of(404)
                .withBody("{\"error\":{\"message\":\"The model does not exist\",\"code\":\"model_not_found\"}}");
    }

    private Standing ask(String model) {
        return probeFor(world.uri()).ask(model, Duration.ofSeconds(10));
    }

    @Test
    void aModelIsAskedAboutByItsIdAsOneSegment() throws Exception {
        world.answer(200, "{\"id\":\"acme/cats\"}");

        assertThat(ask("acme/cats")).isEqualTo(new Standing.Served("acme/cats"));
        var request = world.server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/v1/models/acme%2Fcats");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + OpenAiWorld.KEY);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void aServerThatOnlyListsItsModelsIsBelievedInWhatItLists(int status) throws Exception {
        world.answer(status, "no such route");
        world.answer(200, "{\"data\":[{\"id\":\"cats-1\"}]}");
        world.answer(status, "no such route");
        world.answer(200, "{\"data\":[{\"id\":\"dogs-1\"}]}");

        assertThat(ask("cats-1")).isEqualTo(new Standing.Served("cats-1"));
        assertThat(ask("cats-1")).as("it may list less than it serves").isInstanceOf(Standing.NotAskable.class);
        world.server.takeRequest();
        assertThat(world.server.takeRequest().getTarget()).isEqualTo("/v1/models");
    }

    @Test
    void aModelThatTheAccountMayNotUseIsGone() {
        world.answer(403, "{\"error\":{\"message\":\"Project does not have access\",\"code\":\"model_not_found\"}}");

        assertThat(ask("gpt-image-2")).isInstanceOf(Standing.Gone.class);
    }

    @Test
    void theWrongCountryIsSaid() {
        world.answer(403, "{\"error\":{\"code\":\"unsupported_country_region_territory\"}}");

        assertThat(ask("gpt-image-2")).isInstanceOf(Standing.NotHere.class);
    }

    @Test
    void whateverIsLoadedCannotBeAskedAbout() {
        assertThat(ask(OpenAiImageGenerator.LOADED_MODEL)).isInstanceOf(Standing.NotAskable.class);
        assertThat(world.server.getRequestCount()).isZero();
    }
}
