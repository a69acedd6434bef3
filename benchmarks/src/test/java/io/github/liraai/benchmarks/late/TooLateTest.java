package io.github.liraai.benchmarks.late;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.benchmarks.late.TooLateReport.Row;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TooLateTest {
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    static Stream<Contender> lira() {
        return TooLateRun.lira().stream();
    }

    @ParameterizedTest
    @MethodSource("lira")
    void liraBuysOnceWhateverTheTrouble(Contender contender) throws Exception {
        Row row = row(contender);

        assertThat(row.isValid()).as("asked as the provider is").isTrue();
        assertThat(row.counts()).allSatisfy((trouble, count) -> {
            if (trouble.maySell()) {
                assertThat(count.orders()).isEqualTo(1);
            }
            // Half of an answer may tell the task, which is asked about then.
            if (trouble != Trouble.NONE && trouble != Trouble.CUT) {
                assertThat(count.ending()).isNotEqualTo(Contender.PICTURE);
            }
        });
    }

    @Test
    void whoAsksAgainIsCaughtAndTold() throws Exception {
        Row row = row(new AsksTwice());
        TooLateReport report = new TooLateReport(List.of(row));

        assertThat(row.isValid()).isTrue();
        assertThat(row.buysOnce()).isFalse();
        assertThat(report.isClean()).isFalse();
        assertThat(report.markdown()).contains("| Lira | 0 | asks twice | 1 | **2**, ");
        assertThat(report.json()).contains("\"server_error\":{\"orders\":2,").contains("\"ending\":\"500\"");
    }

    private static Row row(Contender contender) throws IOException, InterruptedException {
        return new Row(contender, TooLateRun.counts(contender, DEADLINE));
    }

    /** Does as an HTTP client does that is to be helpful. */
    private static final class AsksTwice implements Contender {
        @Override
        public String library() {
            return "Lira";
        }

        @Override
        public String version() {
            return "0";
        }

        @Override
        public String part() {
            return "asks twice";
        }

        @Override
        public Protocol protocol() {
            return Protocol.OPENAI;
        }

        @Override
        public String ask(URI server, Duration deadline) throws InterruptedException {
            String first = once(server, deadline);
            return first.equals(PICTURE) ? first : once(server, deadline);
        }

        private static String once(URI server, Duration deadline) throws InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/images/generations"))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            HttpClient client = HttpClient.newHttpClient();
            try {
                int status = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .get(deadline.toMillis(), TimeUnit.MILLISECONDS)
                        .statusCode();
                return status == 200 ? PICTURE : String.valueOf(status);
            } catch (ExecutionException | TimeoutException e) {
                return e.getClass().getSimpleName();
            } finally {
                client.shutdownNow();
            }
        }
    }
}
