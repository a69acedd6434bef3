package io.github.liraai.huggingface;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.ProviderHttp;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Hub said is kept, for as long as it is likely to be true. */
@Timeout(30)
class ProviderMappingsTest {
    private static final String LIVE =
            "{\"inferenceProviderMapping\":{\"together\":{\"status\":\"live\",\"providerId\":\"x\",\"task\":\"text-to-image\"}}}";

    private final HfWorld world = new HfWorld();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final ProviderHttp http = new ProviderHttp(HttpSettings.USUAL, new BodyStage(4), now::get);
    private final ProviderMappings mappings =
            new ProviderMappings(http, Place.base(world.uri()), Optional.empty(), now::get, MappingAges.USUAL);

    ProviderMappingsTest() throws IOException {}

    @AfterEach
    void close() {
        http.close();
        world.close();
    }

    @Test
    void whereAModelIsServedIsKeptForAnHour() {
        answer(200, LIVE);
        answer(200, LIVE);

        find();
        pass(Duration.ofMinutes(59));
        find();
        assertThat(world.server.getRequestCount()).isOne();

        pass(Duration.ofMinutes(1));
        find();
        assertThat(world.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void thatAModelIsUnknownIsKeptForAMinute() {
        answer(404, "{\"error\":\"Repository not found\"}");
        answer(200, LIVE);

        assertThat(find()).isInstanceOf(MappingLookup.Failed.class);
        pass(Duration.ofSeconds(59));
        assertThat(find()).isInstanceOf(MappingLookup.Failed.class);
        assertThat(world.server.getRequestCount()).isOne();

        pass(Duration.ofSeconds(1));
        assertThat(find()).isInstanceOf(MappingLookup.Known.class);
    }

    @ParameterizedTest
    @CsvSource({"502, ''", "404, <html>sign in</html>"})
    void whenTheHubFailsAnOlderAnswerServes(int status, String body) {
        answer(200, LIVE);
        answer(status, body);

        MappingLookup known = find();
        pass(Duration.ofHours(2));

        assertThat(find()).isEqualTo(known);
        assertThat(world.server.getRequestCount()).isEqualTo(2);
        assertThat(find()).isEqualTo(known);
        assertThat(world.server.getRequestCount()).as("not asked again at once").isEqualTo(2);
    }

    @Test
    void anAnswerOfTheDayBeforeServesNobody() {
        answer(200, LIVE);
        answer(502, "");

        find();
        pass(Duration.ofHours(25));

        assertThat(find()).isInstanceOf(MappingLookup.Failed.class);
    }

    @Test
    void manyThatAskAtOnceAskOnce() {
        world.server.enqueue(new MockResponse.Builder()
                .headersDelay(200, TimeUnit.MILLISECONDS)
                .body(LIVE)
                .build());

        List<MappingLookup> found = race(16, i -> find());

        assertThat(found).hasSize(16).allSatisfy(each -> assertThat(each).isInstanceOf(MappingLookup.Known.class));
        assertThat(world.server.getRequestCount()).isOne();
    }

    @Test
    void whatWasForgottenIsAskedAnew() {
        answer(200, LIVE);
        answer(200, LIVE);

        find();
        mappings.forget(HfWorld.MODEL);
        find();

        assertThat(world.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void anInterruptIsNotKept() {
        answer(200, LIVE);

        Thread.currentThread().interrupt();
        assertThat(find()).isInstanceOf(MappingLookup.Failed.class);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(find()).isInstanceOf(MappingLookup.Known.class);
    }

    private MappingLookup find() {
        return mappings.find(HfWorld.MODEL, Deadline.in(Duration.ofSeconds(20)));
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void answer(int status, String body) {
        world.server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }
}
