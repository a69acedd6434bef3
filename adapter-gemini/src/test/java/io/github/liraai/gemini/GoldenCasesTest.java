package io.github.liraai.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenCases;
import io.github.liraai.golden.GoldenExchange;
import io.github.liraai.golden.Json;
import io.github.liraai.provider.http.HttpSettings;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/**
 * Plays what the official clients were seen to send and get. Version and modalities, which their users chose, are settings here.
 *
 * <table>
 * <caption>Cases that are not played as they stand</caption>
 * <tr><td>{@code gemini-flash-image-system-instruction}</td><td>the core has no such instruction: played without it</td></tr>
 * <tr><td>{@code gemini-nano-banana-2-1-4k}</td><td>a size in the core always has a ratio: played with 1:1</td></tr>
 * <tr><td>{@code gemini-retry-options-503-then-ok}</td><td>asking again is the core's policy: each answer is played to a call of its
 *     own</td></tr>
 * <tr><td>{@code gemini-person-generation-refused}</td><td>the client refuses a field that the core has not; a server that refuses in
 *     the client's words is played instead, and is not sent the field</td></tr>
 * <tr><td>{@code gemini-imagen-new-client-refuses}</td><td>we ask by {@code predict}, as the older client did; a server that refuses
 *     in the newer client's words is played instead</td></tr>
 * </table>
 */
@Timeout(30)
class GoldenCasesTest {
    private final GeminiWorld world = new GeminiWorld();

    GoldenCasesTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @GoldenCases("gemini-")
    void asksAsTheOfficialClientAndUnderstandsTheAnswer(GoldenCase golden) throws Exception {
        switch (golden.name()) {
            case "gemini-flash-image-system-instruction" -> theSystemInstructionIsAllThatIsMissing(golden);
            case "gemini-nano-banana-2-1-4k" -> aSizeOfFourThousandIsAskedForWithItsRatio(golden);
            case "gemini-retry-options-503-then-ok" -> whatTheClientTriedAgainIsToldToTheCoreWhichTriesAgain(golden);
            case "gemini-person-generation-refused", "gemini-imagen-new-client-refuses" ->
                aServerThatRefusesInTheClientsWordsIsUnderstood(golden);
            default -> asItStands(golden);
        }
    }

    private void asItStands(GoldenCase golden) throws Exception {
        GoldenExchange exchange = golden.create().orElseThrow();

        GenerationOutcome outcome = play(golden, exchange);

        assertSame(golden, outcome);
        assertThat(body(assertSentTo(exchange))).isEqualTo(exchange.body());
        assertThat(world.sent).hasValue(1);
    }

    private void theSystemInstructionIsAllThatIsMissing(GoldenCase golden) throws Exception {
        GoldenExchange exchange = golden.create().orElseThrow();
        Map<Object, @Nullable Object> expected =
                new LinkedHashMap<>((Map<?, ?>) Objects.requireNonNull(exchange.body()));
        expected.remove("systemInstruction");

        GenerationOutcome outcome = play(golden, exchange);

        assertSame(golden, outcome);
        assertThat(body(assertSentTo(exchange))).isEqualTo(expected);
    }

    private void aSizeOfFourThousandIsAskedForWithItsRatio(GoldenCase golden) throws Exception {
        GoldenExchange exchange = golden.create().orElseThrow();

        GenerationOutcome outcome = play(golden, exchange);

        assertSame(golden, outcome);
        assertThat(body(assertSentTo(exchange)))
                .isEqualTo(Json.tree(Json.text(exchange.body())
                        .replace("{\"imageSize\":\"4K\"}", "{\"aspectRatio\":\"1:1\",\"imageSize\":\"4K\"}")));
    }

    private void whatTheClientTriedAgainIsToldToTheCoreWhichTriesAgain(GoldenCase golden) throws Exception {
        List<GoldenExchange> exchanges = golden.exchanges();

        GenerationOutcome overloaded = play(golden, exchanges.get(0));
        GenerationOutcome exhausted = play(golden, exchanges.get(1));
        GenerationOutcome painted = play(golden, exchanges.get(2));

        assertThat(overloaded).isInstanceOf(GenerationOutcome.NotStarted.class);
        assertThat(GoldenCase.nameOf(overloaded)).isEqualTo("error:server_error");
        assertThat(exhausted).isInstanceOf(GenerationOutcome.NotStarted.class);
        assertThat(GoldenCase.nameOf(exhausted)).isEqualTo("error:rate_limited");
        assertSame(golden, painted);
        assertThat(world.server.getRequestCount()).isEqualTo(3);
    }

    private void aServerThatRefusesInTheClientsWordsIsUnderstood(GoldenCase golden) throws Exception {
        world.answer(
                400,
                Json.text(Map.of(
                        "error",
                        Map.of(
                                "code",
                                400.0,
                                "status",
                                "INVALID_ARGUMENT",
                                "message",
                                golden.detail("message").orElseThrow()))));

        GenerationOutcome outcome = world.generate(golden.inputText("model").orElseThrow());

        assertThat(GoldenCase.nameOf(outcome)).isEqualTo(golden.outcome());
        assertThat(outcome).isInstanceOf(GenerationOutcome.Rejected.class);
        assertThat(Json.text(body(world.server.takeRequest()))).doesNotContain("personGeneration");
    }

    private GenerationOutcome play(GoldenCase golden, GoldenExchange exchange) {
        world.answer(exchange);
        String version = exchange.target().split("/", -1)[1];
        GeminiSettings settings =
                world.settings("/", HttpSettings.USUAL).withVersion(version).withModalities(modalities(golden));
        try (GeminiImageGenerator generator = GeminiWorld.generatorAt(settings)) {
            return generator.generate(request(golden), world.call(Duration.ofSeconds(20)));
        }
    }

    private static GeminiSettings.Modalities modalities(GoldenCase golden) {
        if (golden.parameter("responseModalities") instanceof List<?> said) {
            return said.contains("TEXT")
                    ? GeminiSettings.Modalities.PICTURES_AND_WORDS
                    : GeminiSettings.Modalities.PICTURES;
        }
        return golden.parameter("imageConfig") == null
                ? GeminiSettings.Modalities.USUAL
                : GeminiSettings.Modalities.UNSAID;
    }

    private static GenerationRequest request(GoldenCase golden) {
        return new GenerationRequest(
                GeminiWorld.JOB,
                golden.inputText("model").orElseThrow(),
                golden.inputText("prompt").orElseThrow(),
                frame(golden),
                new PictureCount(golden.number("numberOfImages").orElse(1.0).intValue()),
                null,
                null,
                null,
                null);
    }

    /** Gives the frame by which the core would ask for the same: pixels where the client named a size. */
    private static @Nullable Frame frame(GoldenCase golden) {
        Map<?, ?> config = golden.parameter("imageConfig") instanceof Map<?, ?> given ? given : Map.of();
        String ratio =
                config.get("aspectRatio") instanceof String named ? named : (String) golden.parameter("aspectRatio");
        Object size = config.get("imageSize");
        int side = switch (String.valueOf(size)) {
            case "1K" -> 1024;
            case "2K" -> 2048;
            case "4K" -> 4096;
            default -> 0;
        };
        if (side == 0) {
            return ratio == null ? null : Frame.parse(ratio).orElseThrow();
        }
        Frame.Aspect aspect =
                (Frame.Aspect) Frame.parse(ratio == null ? "1:1" : ratio).orElseThrow();
        double quotient = Math.sqrt((double) aspect.width() / aspect.height());
        return new Frame.Size((int) Math.round(side * quotient), (int) Math.round(side / quotient));
    }

    private RecordedRequest assertSentTo(GoldenExchange exchange) throws InterruptedException {
        RecordedRequest sent = world.server.takeRequest();
        assertThat(sent.getMethod()).isEqualTo(exchange.method());
        assertThat(sent.getTarget()).isEqualTo(exchange.target());
        assertThat(sent.getHeaders().get("x-goog-api-key")).isEqualTo(exchange.header("x-goog-api-key"));
        assertThat(sent.getHeaders().get("Content-Type")).isEqualTo(exchange.header("content-type"));
        assertThat(sent.getHeaders().get("User-Agent")).matches("lira/\\d+\\.\\d+\\.\\d+.*");
        return sent;
    }

    private static @Nullable Object body(RecordedRequest sent) {
        return Json.tree(Objects.requireNonNull(sent.getBody()).utf8());
    }

    private void assertSame(GoldenCase golden, GenerationOutcome outcome) throws IOException {
        assertThat(GoldenCase.nameOf(outcome)).as(GoldenCase.detailOf(outcome)).isEqualTo(golden.outcome());
        if (!(outcome instanceof Pictures(List<SpooledPicture> pictures))) {
            assertThat(world.spool.size()).isZero();
            return;
        }
        assertThat(pictures).hasSize(1);
        assertThat(world.spool.size()).isOne();
        try (InputStream picture = world.spool.read(pictures.getFirst())) {
            assertThat(picture).hasDigest("SHA-256", golden.sha256().orElseThrow());
        }
    }
}
