package io.github.liraai.golden;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Has a server answer as recorded, whatever the order: a purchase, the polls one after another (the last one again and again), a picture
 * and a cancellation. What the official client never asked for is answered, too, where the case has it. Thread-safe.
 */
public final class PlayedCase extends Dispatcher {
    private final URI here;
    private final Function<String, String> roleOf;
    private final List<GoldenExchange> exchanges;
    private final Queue<GoldenExchange> answersToPolls;
    private final Map<String, List<RecordedRequest>> requests = Map.of(
            "create", new CopyOnWriteArrayList<>(),
            "poll", new CopyOnWriteArrayList<>(),
            "download", new CopyOnWriteArrayList<>(),
            "cancel", new CopyOnWriteArrayList<>());
    private @Nullable GoldenExchange lastPoll;

    /**
     * Prepares to play.
     *
     * @param golden the case
     * @param here the server, to which the addresses of pictures are moved
     * @param roleOf tells by a request's target what it is for: {@code create}, {@code poll}, {@code download} or {@code cancel}
     */
    public PlayedCase(GoldenCase golden, URI here, Function<String, String> roleOf) {
        this(golden.exchanges(), golden.unused(), here, roleOf);
    }

    /**
     * Prepares to play the beginning of one case and the rest of another.
     *
     * @param golden whose purchase is answered
     * @param rest whose polls and pictures are
     * @param here the server, to which the addresses of pictures are moved
     * @param roleOf tells by a request's target what it is for
     */
    public PlayedCase(GoldenCase golden, GoldenCase rest, URI here, Function<String, String> roleOf) {
        this(golden.exchanges(), rest.exchanges(), here, roleOf);
    }

    private PlayedCase(
            List<GoldenExchange> first, List<GoldenExchange> then, URI here, Function<String, String> roleOf) {
        this.here = here;
        this.roleOf = roleOf;
        this.exchanges = new ArrayList<>(first);
        exchanges.addAll(then);
        this.answersToPolls = new ArrayDeque<>(recorded("poll"));
    }

    /** Lists the requests that came for one purpose, in order. */
    public List<RecordedRequest> requests(String role) {
        return List.copyOf(Objects.requireNonNull(requests.get(role), role));
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String role = roleOf.apply(request.getTarget());
        Objects.requireNonNull(requests.get(role), role).add(request);
        GoldenExchange answer =
                role.equals("poll") ? nextPoll() : recorded(role).getFirst();
        return answer.answer(here);
    }

    private synchronized GoldenExchange nextPoll() {
        GoldenExchange next = answersToPolls.poll();
        lastPoll = next == null ? lastPoll : next;
        return Objects.requireNonNull(lastPoll, "no poll was recorded");
    }

    private List<GoldenExchange> recorded(String role) {
        return exchanges.stream().filter(each -> each.role().equals(role)).toList();
    }
}
