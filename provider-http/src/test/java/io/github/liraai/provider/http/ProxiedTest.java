package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProxiedTest {
    private static final Secret PASSWORD = Secret.of("password1");

    private final MockWebServer proxy = new MockWebServer();
    private final ObservedCall call = Calls.within(Duration.ofSeconds(10));

    ProxiedTest() throws IOException {
        proxy.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void aTunnelIsAskedForWithTheProxysPasswordAndNothingOfTheRequest() throws Exception {
        proxy.enqueue(new MockResponse.Builder().inTunnel().code(502).build());

        GenerationOutcome outcome = buy("https://router.example.test/x");

        RecordedRequest connect = proxy.takeRequest();
        assertThat(connect.getMethod()).isEqualTo("CONNECT");
        assertThat(connect.getHeaders().get("Proxy-Authorization")).isEqualTo(Credentials.basic("lira", "password1"));
        assertThat(connect.getHeaders().get("Authorization")).isNull();
        assertNothingSent(outcome);
    }

    @Test
    void aProxyThatRefusesThePasswordMeansNothingWasSent() throws Exception {
        proxy.enqueue(new MockResponse.Builder()
                .inTunnel()
                .code(407)
                .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                .build());

        GenerationOutcome outcome = buy("https://router.example.test/x");

        assertNothingSent(outcome);
        assertThat(((NotStarted) outcome).detail()).contains("the proxy refuses the user or the password");
        assertThat(proxy.getRequestCount()).isOne();
    }

    @Test
    void aPlainRequestIsSignedInAtTheProxyAtOnceBecauseItIsNotRepeated() throws Exception {
        proxy.enqueue(new MockResponse.Builder().code(200).body("picture").build());

        GenerationOutcome outcome = buy("http://local.example.test/x");

        RecordedRequest request = proxy.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST http://local.example.test/x HTTP/1.1");
        assertThat(request.getHeaders().get("Proxy-Authorization")).isEqualTo(Credentials.basic("lira", "password1"));
        assertThat(outcome).isEqualTo(new Unknown(Cause.NO_IMAGE, "read"));
        assertThat(call.sent()).isOne();
    }

    @Test
    void aProxyThatRefusesAPlainRequestMeansNothingWasSent() throws Exception {
        proxy.enqueue(new MockResponse.Builder()
                .code(407)
                .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                .build());

        GenerationOutcome outcome = buy("http://local.example.test/x");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotStarted.class,
                        notStarted -> assertThat(notStarted.cause()).isEqualTo(Cause.UNREACHABLE));
        assertThat(proxy.getRequestCount()).isOne();
    }

    /** A proxy with a name was taken for a picture's address inside, so that what was paid for was never fetched. */
    @Test
    void aPictureElsewhereIsFetchedThroughAProxyThatHasANameOfTheLocalNet() throws Exception {
        for (int tries = 0; tries < 3; tries++) {
            proxy.enqueue(new MockResponse.Builder().inTunnel().code(502).build());
        }
        HttpProxy named = new HttpProxy("localhost", proxy.getPort(), null);
        try (ProviderHttp http =
                new ProviderHttp(HttpSettings.USUAL.withProxy(named), new BodyStage(1), InstantSource.system())) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> http.downloads()
                            .fetch(
                                    "https://cdn.example.test/a.png",
                                    HttpUrl.get("https://router.example.test"),
                                    Deadline.in(Duration.ofSeconds(10)),
                                    BufferedSource::readUtf8));
        }

        assertThat(proxy.takeRequest(0, TimeUnit.SECONDS)).isNotNull();
    }

    private GenerationOutcome buy(String url) {
        HttpProxy through = new HttpProxy("127.0.0.1", proxy.getPort(), new HttpProxy.Credentials("lira", PASSWORD));
        HttpSettings settings = HttpSettings.USUAL.withProxy(through).withSecrets(List.of(PASSWORD));
        try (ProviderHttp http = new ProviderHttp(settings, new BodyStage(1), InstantSource.system())) {
            Request request = new Request.Builder()
                    .url(url)
                    .header("Authorization", "Bearer hf_test_token")
                    .post(RequestBody.create(new byte[0]))
                    .build();
            return http.buy(request, call, answer -> new Unknown(Cause.NO_IMAGE, "read"));
        }
    }

    private void assertNothingSent(GenerationOutcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(NotStarted.class, notStarted -> {
            assertThat(notStarted.cause()).isEqualTo(Cause.UNREACHABLE);
            assertThat(notStarted.detail()).doesNotContain("password1").doesNotContain("hf_test_token");
        });
        assertThat(call.sent()).isEqualTo(0);
    }
}
