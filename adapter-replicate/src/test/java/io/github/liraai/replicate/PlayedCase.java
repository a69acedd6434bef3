package io.github.liraai.replicate;

import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenExchange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Answers as recorded: the purchase, then the polls in order (the last one again and again), the pictures and the cancellation. Addresses
 * of other hosts are moved to the server.
 */
final class PlayedCase extends Dispatcher {
    final List<RecordedRequest> purchases = new CopyOnWriteArrayList<>();
    final List<RecordedRequest> polls = new CopyOnWriteArrayList<>();
    final List<RecordedRequest> downloads = new CopyOnWriteArrayList<>();
    final List<RecordedRequest> cancellations = new CopyOnWriteArrayList<>();

    private final HttpUrl here;
    private final List<GoldenExchange> exchanges;
    private final Queue<GoldenExchange> answersToPolls;
    private @Nullable GoldenExchange lastPoll;

    PlayedCase(GoldenCase golden, HttpUrl here) {
        this.here = here;
        this.exchanges = new ArrayList<>(golden.exchanges());
        if (golden.json().get("unused_rules") instanceof List<?> rules) {
            rules.forEach(rule -> exchanges.addAll(unused((Map<?, ?>) rule)));
        }
        this.answersToPolls = new ArrayDeque<>(of("poll"));
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String target = request.getTarget();
        if (target.endsWith("/predictions")) {
            purchases.add(request);
            return answer(of("create").getFirst());
        }
        if (target.endsWith("/cancel")) {
            cancellations.add(request);
            return answer(of("cancel").getFirst());
        }
        if (target.startsWith("/v1/")) {
            polls.add(request);
            return answer(nextPoll());
        }
        downloads.add(request);
        return answer(of("download").getFirst());
    }

    private synchronized GoldenExchange nextPoll() {
        GoldenExchange next = answersToPolls.poll();
        lastPoll = next == null ? lastPoll : next;
        return Objects.requireNonNull(lastPoll, "no poll was recorded");
    }

    private List<GoldenExchange> of(String role) {
        return exchanges.stream().filter(each -> each.role().equals(role)).toList();
    }

    private MockResponse answer(GoldenExchange exchange) {
        MockResponse.Builder answer = new MockResponse.Builder().code(exchange.status());
        exchange.answerHeaders().forEach(answer::addHeader);
        return exchange.response().get("body_base64") != null
                ? answer.body(new Buffer().write(exchange.answerBody())).build()
                : answer.body(moved(exchange.answerText())).build();
    }

    private String moved(String text) {
        return text.replace("https://cdn.example.test/", here.toString());
    }

    /** Makes exchanges of answers that the official client never asked for. */
    private static List<GoldenExchange> unused(Map<?, ?> rule) {
        List<GoldenExchange> exchanges = new ArrayList<>();
        for (Object response : (List<?>) Objects.requireNonNull(rule.get("responses"))) {
            exchanges.add(new GoldenExchange(
                    (String) Objects.requireNonNull(rule.get("role")),
                    Map.of("method", Objects.requireNonNull(rule.get("method")), "url", "/"),
                    (Map<?, ?>) response));
        }
        return exchanges;
    }
}
