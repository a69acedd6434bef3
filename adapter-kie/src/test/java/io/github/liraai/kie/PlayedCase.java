package io.github.liraai.kie;

import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenExchange;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Answers as documented: the purchase, then the polls in order (the last one again and again) and the picture. Addresses of other hosts are
 * moved to the server.
 */
final class PlayedCase extends Dispatcher {
    final List<RecordedRequest> purchases = new CopyOnWriteArrayList<>();
    final List<RecordedRequest> polls = new CopyOnWriteArrayList<>();
    final List<RecordedRequest> downloads = new CopyOnWriteArrayList<>();

    private final HttpUrl here;
    private final GoldenCase golden;
    private final Queue<GoldenExchange> answersToPolls;
    private @Nullable GoldenExchange lastPoll;

    PlayedCase(GoldenCase golden, HttpUrl here) {
        this.here = here;
        this.golden = golden;
        this.answersToPolls = new ArrayDeque<>(golden.exchanges("poll"));
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String target = request.getTarget();
        if (target.endsWith("/createTask")) {
            purchases.add(request);
            return answer(golden.create().orElseThrow());
        }
        if (target.startsWith("/api/")) {
            polls.add(request);
            return answer(nextPoll());
        }
        downloads.add(request);
        return answer(golden.exchanges("download").getFirst());
    }

    private synchronized GoldenExchange nextPoll() {
        GoldenExchange next = answersToPolls.poll();
        lastPoll = next == null ? lastPoll : next;
        return Objects.requireNonNull(lastPoll, "no poll was recorded");
    }

    private MockResponse answer(GoldenExchange exchange) {
        MockResponse.Builder answer = new MockResponse.Builder().code(exchange.status());
        exchange.answerHeaders().forEach(answer::addHeader);
        return exchange.response().get("body_base64") != null
                ? answer.body(new Buffer().write(exchange.answerBody())).build()
                : answer.body(exchange.answerText().replace("https://tempfile.example.test/", here.toString()))
                        .build();
    }
}
