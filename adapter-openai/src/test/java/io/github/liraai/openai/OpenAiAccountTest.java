package io.github.liraai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.openai.OpenAiAccount.Standing;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class OpenAiAccountTest {
    private final OpenAiWorld world = new OpenAiWorld();

    OpenAiAccountTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aKnownKeyIsAskedForItsModelsWithoutBuyingAnything() throws Exception {
        world.answer(
                200, "{\"object\":\"list\",\"data\":[{\"id\":\"gpt-image-2\",\"object\":\"model\"},{\"id\":\"b\"}]}");

        Standing standing = ask(world.settings());

        assertThat(standing).isEqualTo(new Standing.Known(List.of("gpt-image-2", "b"), true));
        assertThat(((Standing.Known) standing).lists("gpt-image-2")).contains(true);
        assertThat(((Standing.Known) standing).lists("gpt-image-0")).contains(false);
        RecordedRequest request = world.server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("GET /v1/models HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + OpenAiWorld.KEY);
    }

    @Test
    void aLocalServerIsAskedWithoutAKey() throws Exception {
        world.answer(200, "{\"data\":[{\"id\":\"sd-cpp-local\",\"owned_by\":\"local\"}]}");

        assertThat(ask(OpenAiSettings.of(world.base(), null)))
                .isEqualTo(new Standing.Known(List.of(OpenAiImageGenerator.SD_SERVER_MODEL), true));
        assertThat(world.server.takeRequest().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void aListBeyondMeasureIsReadInPart() {
        String models = IntStream.range(0, 5000)
                .mapToObj(each -> "{\"id\":\"model-" + each + "\"}")
                .collect(Collectors.joining(","));
        world.answer(200, "{\"data\":[" + models + "]}");

        assertThat(ask(world.settings())).isInstanceOfSatisfying(Standing.Known.class, known -> {
            assertThat(known.lists("model-7")).contains(true);
            assertThat(known.lists("model-4999")).isEmpty();
        });
    }

    @Test
    void aKeyThatIsNotTakenIsRefused() {
        world.answer(401, "{\"error\":{\"code\":\"invalid_api_key\"}}");

        assertThat(ask(world.settings())).isEqualTo(new Standing.Refused());
    }

    @Test
    void aCountryThatIsNotServedIsToldApart() {
        world.answer(403, "{\"error\":{\"code\":\"unsupported_country_region_territory\",\"message\":\"sk-test no\"}}");

        assertThat(ask(world.settings()))
                .isInstanceOfSatisfying(
                        Standing.NotOffered.class,
                        not -> assertThat(not.detail()).startsWith("HTTP 403").doesNotContain(OpenAiWorld.KEY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | <html>sign in to the hotel's network</html>
            200 | {"data":7}
            200 | {"da
            200 | []
            302 | elsewhere
            403 | {"error":{"message":"sk-test lacks a scope"}}
            404 | Not Found
            429 | {"error":"sk-test asks too often"}
            503 | down
            """)
    void anythingElseIsUnclear(int status, String body) {
        world.answer(status, body);

        assertThat(ask(world.settings()))
                .isInstanceOfSatisfying(
                        Standing.Unclear.class,
                        unclear -> assertThat(unclear.detail())
                                .startsWith("HTTP " + status)
                                .doesNotContain(OpenAiWorld.KEY));
    }

    @Test
    void aServerThatIsNotThereIsUnclear() {
        OpenAiSettings settings = world.settings();
        world.server.close();

        assertThat(ask(settings))
                .isInstanceOfSatisfying(
                        Standing.Unclear.class,
                        unclear -> assertThat(unclear.detail()).contains("ConnectException"));
    }

    @Test
    void settingsPrintMasked() {
        assertThat(OpenAiSettings.of(Secret.of("sk-very-secret")).toString())
                .contains("***")
                .doesNotContain("very");
    }

    private static Standing ask(OpenAiSettings settings) {
        try (OpenAiAccount account = new OpenAiAccount(settings, InstantSource.system())) {
            return account.ask(Duration.ofSeconds(10));
        }
    }
}
