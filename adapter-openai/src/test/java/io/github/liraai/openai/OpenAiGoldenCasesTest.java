package io.github.liraai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenCases;
import io.github.liraai.golden.GoldenExchange;
import io.github.liraai.golden.Json;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/**
 * Plays what the official client was seen to send and get. What a request of the core cannot say ({@code quality} and so on) is
 * said by {@link OpenAiSettings#fields()}.
 *
 * <table>
 * <caption>Where a case is not played as it stands</caption>
 * <tr><td>{@code openai-500-then-ok}</td><td>the client buys twice; here it is asked once and unknown</td></tr>
 * <tr><td>{@code openai-error-429-quota}</td><td>the client asks three times in vain; here once</td></tr>
 * <tr><td>{@code "n":1}</td><td>is left out, as what every server does anyway</td></tr>
 * <tr><td>{@code "image url"}</td><td>this adapter always delivers bytes: the address is rewritten to the server and
 *     fetched</td></tr>
 * <tr><td>{@code response_format}</td><td>unless said or taken away by the settings, as here, the bytes are asked for of models
 *     that take the field</td></tr>
 * <tr><td>{@code local-vllm-omni-error-400}</td><td>without its {@code "size":"1024x"}, which the core's {@link Frame} cannot
 *     say</td></tr>
 * <tr><td>a null model</td><td>is {@link OpenAiImageGenerator#LOADED_MODEL}</td></tr>
 * </table>
 */
@Timeout(30)
class OpenAiGoldenCasesTest {
    private static final Set<String> OF_THE_REQUEST =
            Set.of("size", "n", "negative_prompt", "num_inference_steps", "guidance_scale", "seed");

    private final OpenAiWorld world = new OpenAiWorld();

    OpenAiGoldenCasesTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @GoldenCases({"openai-", "local-"})
    void asksAsTheOfficialClientAndUnderstandsTheAnswer(GoldenCase golden) throws Exception {
        switch (golden.name()) {
            case "openai-500-then-ok" -> aServerErrorIsNotBoughtAgain(golden);
            default -> asItStands(golden);
        }
    }

    private void asItStands(GoldenCase golden) throws Exception {
        GoldenExchange exchange = golden.create().orElseThrow();
        world.answer(exchange);
        boolean byAddress = golden.outcome().equals("image url");
        if (byAddress) {
            world.answerPicture();
        }
        configure(golden, exchange);

        GenerationOutcome outcome = world.generate(request(golden));

        assertThat(GoldenCase.nameOf(outcome)).isEqualTo(byAddress ? "image bytes" : golden.outcome());
        assertSentAsRecorded(exchange, world.server.takeRequest());
        if (byAddress) {
            assertFetchedWithoutKey(golden, world.server.takeRequest());
        }
        assertThat(world.server.getRequestCount()).isEqualTo(byAddress ? 2 : 1);
        assertThat(world.sent).hasValue(1);
        assertSpooledAsRecorded(golden, exchange, outcome);
    }

    private void aServerErrorIsNotBoughtAgain(GoldenCase golden) throws Exception {
        golden.exchanges("create").forEach(world::answer);

        GenerationOutcome outcome = world.generate(request(golden));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(Cause.SERVER_ERROR));
        assertSentAsRecorded(golden.exchanges("create").getFirst(), world.server.takeRequest());
        assertThat(world.server.getRequestCount()).isOne();
    }

    private void configure(GoldenCase golden, GoldenExchange exchange) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (golden.input("params") instanceof Map<?, ?> params) {
            params.forEach((field, value) -> {
                if (!OF_THE_REQUEST.contains(field)) {
                    fields.put((String) field, Objects.requireNonNull(value));
                }
            });
        }
        fields.putIfAbsent("response_format", "");
        ServerKind kind = golden.name().contains("sdcpp")
                ? ServerKind.SD_SERVER
                : golden.name().contains("localai") ? ServerKind.LOCALAI : ServerKind.ANY;
        String key = Objects.requireNonNull(exchange.header("authorization")).replace("Bearer ", "");
        world.configure(settings -> OpenAiSettings.of(settings.baseUrl(), Secret.of(key))
                .withServer(kind)
                .withFields(fields));
    }

    private static GenerationRequest request(GoldenCase golden) {
        return new GenerationRequest(
                OpenAiWorld.JOB,
                golden.inputText("model").orElse(OpenAiImageGenerator.LOADED_MODEL),
                golden.inputText("prompt").orElseThrow(),
                golden.parameter("size") instanceof String size
                        ? Frame.parse(size).orElse(null)
                        : null,
                new PictureCount(golden.number("n").orElse(1.0).intValue()),
                (String) golden.parameter("negative_prompt"),
                golden.number("seed").map(Double::longValue).orElse(null),
                golden.number("num_inference_steps").map(Double::intValue).orElse(null),
                golden.number("guidance_scale").orElse(null));
    }

    private void assertSentAsRecorded(GoldenExchange recorded, RecordedRequest sent) {
        assertThat(sent.getMethod()).isEqualTo(recorded.method());
        assertThat(sent.getTarget()).isEqualTo(recorded.target());
        for (String header : List.of("authorization", "content-type", "accept")) {
            assertThat(sent.getHeaders().get(header)).as(header).isEqualTo(recorded.header(header));
        }
        assertThat(sent.getHeaders().get("User-Agent")).matches("lira/\\d+\\.\\d+\\.\\d+.*");
        assertThat(Json.tree(Objects.requireNonNull(sent.getBody()).utf8())).isEqualTo(sayable(recorded.body()));
    }

    /** Leaves out what is not said, see the table. */
    private static Map<?, ?> sayable(@Nullable Object body) {
        Map<Object, Object> sayable = new LinkedHashMap<>((Map<?, ?>) Objects.requireNonNull(body));
        sayable.remove("n", 1.0);
        sayable.remove("size", "1024x");
        return sayable;
    }

    private static void assertFetchedWithoutKey(GoldenCase golden, RecordedRequest fetched) {
        assertThat(fetched.getMethod()).isEqualTo("GET");
        assertThat(fetched.getTarget())
                .isEqualTo(URI.create(golden.detail("url").orElseThrow()).getRawPath());
        assertThat(fetched.getHeaders().get("Authorization")).isNull();
    }

    private void assertSpooledAsRecorded(GoldenCase golden, GoldenExchange exchange, GenerationOutcome outcome)
            throws IOException {
        if (!(outcome instanceof Pictures(List<SpooledPicture> pictures))) {
            assertThat(world.spool.size()).isZero();
            return;
        }
        Map<?, ?> answer = (Map<?, ?>) Objects.requireNonNull(Json.tree(exchange.answerText()));
        int answered = ((List<?>) Objects.requireNonNull(answer.get("data"))).size();
        assertThat(pictures).hasSize(answered);
        for (SpooledPicture picture : pictures) {
            try (InputStream bytes = world.spool.read(picture)) {
                if (golden.sha256().isPresent()) {
                    assertThat(bytes).hasDigest("SHA-256", golden.sha256().orElseThrow());
                } else {
                    assertThat(bytes).hasBinaryContent(OpenAiWorld.PNG);
                }
            }
        }
    }
}
