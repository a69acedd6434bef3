package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays what the official client was seen to send and get.
 *
 * <table>
 * <caption>Cases that are not played here as they stand</caption>
 * <tr><td>{@code hf-hf-inference-503-then-ok}</td><td>asking again is the core's policy: {@link LoadingModelTest}</td></tr>
 * <tr><td>{@code hf-hf-inference-json-output-url}</td><td>its host is made up: {@link PictureAddressTest} has it elsewhere</td></tr>
 * <tr><td>{@code hf-hf-inference-output-url-unsupported}</td><td>not applicable: this adapter always delivers bytes and
 *     never asks for an address as the output</td></tr>
 * <tr><td>{@code hf-endpoint-url-dedicated}</td><td>only its body: dedicated endpoints have no setting here</td></tr>
 * </table>
 */
@Timeout(30)
class GoldenCasesTest {
    private final HfWorld world = new HfWorld();

    GoldenCasesTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hf-hf-inference-prompt-only",
                "hf-hf-inference-width-height",
                "hf-hf-inference-negative-seed",
                "hf-hf-inference-guidance-steps",
                "hf-hf-inference-json-b64-body",
                "hf-hf-inference-error-400",
                "hf-hf-inference-error-401",
                "hf-hf-inference-error-402-credits",
                "hf-hf-inference-error-404-text",
                "hf-hf-inference-error-429",
                "hf-hf-inference-html-200-taken-as-image",
            })
    void asksAsTheOfficialClientAndUnderstandsTheAnswer(String name) throws Exception {
        GoldenCase golden = GoldenCase.read(name);
        golden.answers("create").forEach(world.server::enqueue);

        GenerationOutcome outcome = world.generator.generate(golden.request(), world.call(Duration.ofSeconds(20)));

        assertThat(GoldenCase.name(outcome)).isEqualTo(golden.outcome());
        assertSentAsRecorded(golden, world.server.takeRequest());
        assertThat(world.server.getRequestCount()).isOne();
        assertThat(world.sent).hasValue(1);
        assertSpooledAsRecorded(golden, outcome);
    }

    @Test
    void theBodyForADedicatedEndpointIsTheSame() throws Exception {
        GoldenCase golden = GoldenCase.read("hf-endpoint-url-dedicated");
        golden.answers("create").forEach(world.server::enqueue);

        GenerationOutcome outcome = world.generator.generate(golden.request(), world.call(Duration.ofSeconds(20)));

        assertThat(GoldenCase.name(outcome)).isEqualTo(golden.outcome());
        assertThat(body(world.server.takeRequest())).isEqualTo(golden.wire().get("body"));
        assertSpooledAsRecorded(golden, outcome);
    }

    private static @Nullable Object body(RecordedRequest sent) throws IOException {
        return GoldenCase.tree(Objects.requireNonNull(sent.getBody()).utf8());
    }

    private static void assertSentAsRecorded(GoldenCase golden, RecordedRequest sent) throws IOException {
        Map<?, ?> wire = golden.wire();
        Map<?, ?> headers = (Map<?, ?>) Objects.requireNonNull(wire.get("headers"));
        assertThat(sent.getMethod()).isEqualTo(wire.get("method"));
        assertThat(sent.getTarget())
                .isEqualTo(URI.create((String) wire.get("url")).getRawPath());
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo(headers.get("authorization"));
        assertThat(sent.getHeaders().get("Content-Type")).isEqualTo(headers.get("content-type"));
        assertThat(sent.getHeaders().get("User-Agent")).matches("lira/\\d+\\.\\d+\\.\\d+.*");
        assertThat(body(sent)).isEqualTo(wire.get("body"));
    }

    private void assertSpooledAsRecorded(GoldenCase golden, GenerationOutcome outcome) throws IOException {
        if (!(outcome instanceof GenerationOutcome.Pictures(List<SpooledPicture> pictures))) {
            assertThat(world.spool.size()).isZero();
            return;
        }
        Map<?, ?> recorded = (Map<?, ?>) Objects.requireNonNull(golden.json().get("outcome_detail"));
        assertThat(pictures).hasSize(1);
        try (InputStream picture = world.spool.read(pictures.getFirst())) {
            assertThat(picture).hasDigest("SHA-256", (String) Objects.requireNonNull(recorded.get("sha256")));
        }
        assertThat((double) pictures.getFirst().bytes()).isEqualTo(recorded.get("bytes"));
    }
}
