package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.golden.GoldenCase;
import java.io.IOException;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the answer is not the picture but its address. */
@Timeout(30)
class PictureAddressTest {
    private final HfWorld world = new HfWorld();

    PictureAddressTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aPictureAtTheProvidersOwnOriginIsFetchedWithoutTheKey() throws Exception {
        GoldenCase golden = GoldenCase.read("hf-hf-inference-json-output-url");
        answerWithAddress(world.server.url("/out/image.png").toString());
        golden.exchanges("download").forEach(world::answer);

        GenerationOutcome outcome = world.generate();

        assertThat(GoldenCase.nameOf(outcome)).isEqualTo(golden.outcome());
        assertThat(world.server.takeRequest().getMethod()).isEqualTo("POST");
        RecordedRequest download = world.server.takeRequest();
        assertThat(download.getMethod()).isEqualTo("GET");
        assertThat(download.getTarget()).isEqualTo("/out/image.png");
        assertThat(download.getHeaders().get("Authorization")).isNull();
        assertThat(world.sent).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cdn.example.test/out/image.png",
                "https://169.254.169.254/latest/meta-data/",
                "https://127.0.0.1/x.png",
                "https://[::1]/x.png",
                "https://[::ffff:10.0.0.1]/x.png",
                "https://localhost/x.png",
                "https://2130706433/x.png",
                "https://user:pass@example.com/x.png",
                "file:///etc/passwd",
                "not an address",
            })
    void anAddressThatIsNotPublicIsRefused(String address) throws Exception {
        answerWithAddress(address);

        GenerationOutcome outcome = world.generate();

        assertThat(outcome).isInstanceOfSatisfying(GenerationOutcome.Unknown.class, unknown -> {
            assertThat(unknown.cause()).isEqualTo(Cause.MALFORMED_RESPONSE);
            assertThat(unknown.detail()).contains("picture address");
        });
        assertThat(world.server.getRequestCount()).isOne();
        assertThat(world.spool.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest/meta-data/", "https://localhost/x.png", "ftp://x/y"})
    void aRedirectToTheInsideIsRefused(String target) throws Exception {
        answerWithAddress(world.server.url("/out/image.png").toString());
        world.server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", target)
                .build());

        GenerationOutcome outcome = world.generate();

        assertThat(outcome).isInstanceOf(GenerationOutcome.Unknown.class);
        assertThat(world.server.getRequestCount()).isEqualTo(2);
        assertThat(world.spool.size()).isZero();
    }

    @Test
    void anErrorPageAtTheAddressIsNotAPicture() throws Exception {
        answerWithAddress(world.server.url("/out/image.png").toString());
        world.server.enqueue(
                new MockResponse.Builder().code(404).body("Not Found").build());

        GenerationOutcome outcome = world.generate();

        assertThat(GoldenCase.nameOf(outcome)).isEqualTo("error:malformed_response");
        assertThat(Objects.requireNonNull(outcome).toString()).contains("404");
    }

    private void answerWithAddress(String address) {
        world.server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("{\"output\":[\"" + address + "\"]}")
                .build());
    }
}
