package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.golden.GoldenExchange;
import io.github.liraai.golden.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** Answers requests by the steps of a case, in order; the last answer is repeated. Addresses of made-up hosts lead to the server. */
final class GoldenPlay extends Dispatcher {
    private final List<GoldenExchange> steps;
    private final URI server;
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    GoldenPlay(List<GoldenExchange> steps, URI server) {
        this.steps = List.copyOf(steps);
        this.server = server;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        GoldenExchange step;
        synchronized (this) {
            step = steps.get(Math.min(requests.size(), steps.size() - 1));
            requests.add(request);
        }
        return step.answer(server);
    }

    /** Checks that exactly the recorded requests came, with exceptions for bodies. */
    void assertAsRecorded(Map<Integer, Object> otherBodies) {
        assertThat(requests).hasSameSizeAs(steps);
        for (int at = 0; at < steps.size(); at++) {
            GoldenExchange step = steps.get(at);
            RecordedRequest request = requests.get(at);
            assertThat(request.getMethod()).isEqualTo(step.method());
            assertThat(request.getTarget()).isEqualTo(step.target());
            assertHeaders(step, request);
            if (step.method().equals("POST")) {
                assertThat(request.getHeaders().get("Content-Type")).isEqualTo(step.header("content-type"));
                assertThat(tree(request)).isEqualTo(otherBodies.getOrDefault(at, step.body()));
            }
        }
    }

    List<RecordedRequest> requests() {
        return new ArrayList<>(requests);
    }

    static @Nullable Object tree(RecordedRequest request) {
        return Json.tree(Objects.requireNonNull(request.getBody()).utf8());
    }

    private static void assertHeaders(GoldenExchange step, RecordedRequest request) {
        for (String name : List.of("authorization", "prefer", "x-source-channel", "accept-language")) {
            assertThat(request.getHeaders().get(name))
                    .as(step.role() + " " + name)
                    .isEqualTo(step.header(name));
        }
        assertThat(request.getHeaders().get("User-Agent")).matches("lira/\\d+\\.\\d+\\.\\d+.*");
    }
}
