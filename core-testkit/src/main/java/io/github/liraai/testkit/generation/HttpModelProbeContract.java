package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.health.ModelProbe.Standing;
import io.github.liraai.testkit.health.ModelProbeContract;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ModelProbe} over HTTP must do. Extend it, say what the provider answers, and its tests run against a server on loopback. */
@Timeout(120)
public abstract class HttpModelProbeContract extends ModelProbeContract {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<HttpAsk> asks = new CopyOnWriteArrayList<>();
    private final ScriptedHttpServer server = new ScriptedHttpServer(this::play);
    private volatile ScriptedHttpServer.Script script = (ask, wire) -> wire.reply(served(ask));

    /** Gives the probe under test, which asks the server. */
    protected abstract ModelProbe probeFor(URI server);

    /** Answers a question for a provider that serves the model. */
    protected abstract HttpReply served(HttpAsk ask);

    /** Answers a question for a provider that does not know the model. */
    protected abstract HttpReply gone(HttpAsk ask);

    @Override
    protected final ModelProbe probe() {
        return probeFor(server.url());
    }

    @Override
    protected final void forgetModel() {
        script = (ask, wire) -> wire.reply(gone(ask));
    }

    @Override
    protected final void fallSilent() {
        script = (ask, wire) -> wire.stall();
    }

    @Override
    protected final void cutOff() {
        server.close();
    }

    @AfterEach
    void closeServer() {
        server.close();
        assertThat(server.failures()).as("what served() and the like threw").isEmpty();
    }

    private void play(HttpAsk ask, ScriptedHttpServer.Wire wire) throws IOException, InterruptedException {
        asks.add(ask);
        script.play(ask, wire);
    }

    private Standing ask(String model) {
        return probe().ask(model, PATIENCE);
    }

    private Standing ask() {
        return ask(model());
    }

    @Test
    void nothingIsBought() {
        ask();
        forgetModel();
        ask();

        assertThat(asks).isNotEmpty().allSatisfy(ask -> {
            assertThat(ask.method()).isEqualTo("GET");
            assertThat(ask.body()).isEmpty();
        });
    }

    @Test
    void aKeyThatIsNotAcceptedSaysNothingOfTheModel() {
        script = (ask, wire) -> wire.reply(HttpReply.of(401));

        assertThat(ask()).isInstanceOf(Standing.Refused.class);
    }

    @Test
    void thatItWantsMoneySaysNothingOfTheModel() {
        script = (ask, wire) -> wire.reply(HttpReply.of(402));

        assertThat(ask()).isInstanceOf(Standing.Unpaid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aProviderThatAnswersButNotNowIsBusy(int status) {
        script = (ask, wire) -> wire.reply(HttpReply.of(status));

        assertThat(ask()).isInstanceOf(Standing.Busy.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 408, 429, 500, 502, 503})
    void aPageSaysNothingOfTheModel(int status) {
        script = (ask, wire) -> wire.reply(HttpReply.of(status)
                .withHeader("Content-Type", "text/html")
                .withBody("<html><title>sign in to the hotel's network</title></html>"));

        assertThat(ask()).isInstanceOfAny(Standing.Unclear.class, Standing.Busy.class);
    }

    /** A server that does not tell of single models may answer so as well. */
    @ParameterizedTest
    @ValueSource(ints = {404, 405, 410})
    void aPageTakesNoModelAway(int status) {
        script = (ask, wire) -> wire.reply(HttpReply.of(status)
                .withHeader("Content-Type", "text/html")
                .withBody("<html><title>sign in to the hotel's network</title></html>"));

        assertThat(ask()).isInstanceOfAny(Standing.Unclear.class, Standing.NotAskable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "null", "\"text\"", "{\"data\":7}", "{\"id\":7,\"name\":null}"})
    void anOddAnswerSaysNothingOfTheModel(String body) {
        script = (ask, wire) -> wire.reply(HttpReply.json(body));

        assertThat(ask()).isInstanceOf(Standing.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../account", "a/../../b", "..", "/", " ", "a b?c=d#e", "x\u0000y", "модель", "%2e%2e/x"})
    void anIdDoesNotLeadOutOfThePath(String model) {
        ask(model);

        assertThat(asks)
                .allSatisfy(ask -> assertThat(ask.target().split("\\?", 2)[0].split("/"))
                        .doesNotContain("..", "%2e%2e", "%2E%2E"));
    }
}
