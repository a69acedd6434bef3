package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.Redactor;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Ask the Hub which providers serve a model, and as what: {@code GET /api/models/{model}?expand[]=inferenceProviderMapping}, which
 * costs nothing. What it says is kept for a while, and of several that ask for one model at once one really asks. Thread-safe.
 *
 * <p>When the Hub cannot say, an answer of up to a day ago is taken instead.
 */
final class ProviderMappings {
    private static final int MOST_KEPT = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ProviderHttp http;
    private final HttpUrl hub;
    private final Optional<Secret> token;
    private final InstantSource clock;
    private final MappingAges ages;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Prepares to ask.
     *
     * @param http the transport
     * @param hub the Hub
     * @param token who asks, if anybody
     * @param clock the core's clock
     * @param ages how long answers are believed
     */
    ProviderMappings(ProviderHttp http, HttpUrl hub, Optional<Secret> token, InstantSource clock, MappingAges ages) {
        this.http = http;
        this.hub = hub;
        this.token = token;
        this.clock = clock;
        this.ages = ages;
    }

    /** Finds out, by the deadline. */
    MappingLookup find(String model, Deadline deadline) {
        Kept place = placeOf(model);
        MappingLookup fresh = place.fresh(clock.instant());
        if (fresh != null) {
            return fresh;
        }
        if (!entered(place, deadline)) {
            return late(model, "somebody else's question is not answered yet");
        }
        try {
            fresh = place.fresh(clock.instant());
            return fresh != null ? fresh : place.keep(ask(model, deadline), clock.instant(), ages);
        } finally {
            place.asking.unlock();
        }
    }

    /** Finds out anew, whatever is kept; a call that comes after it does, too. */
    MappingLookup findAnew(String model, Deadline deadline) {
        forget(model);
        return ask(model, deadline);
    }

    /** Asks anew next time: a provider did not know what the Hub said. */
    void forget(String model) {
        placeOf(model).answer = null;
    }

    private Kept placeOf(String model) {
        lock.lock();
        try {
            Kept place = kept.computeIfAbsent(model, each -> new Kept());
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return place;
        } finally {
            lock.unlock();
        }
    }

    private static boolean entered(Kept place, Deadline deadline) {
        try {
            return place.asking.tryLock(deadline.leftNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private MappingLookup ask(String model, Deadline deadline) {
        try {
            return http.ask(question(model), deadline, PATIENCE, new MappingAnswers(model));
        } catch (IOException e) {
            return late(model, http.redactor().detail(e));
        }
    }

    private static MappingLookup late(String model, String words) {
        return new MappingLookup.Failed(
                new NotStarted(Cause.UNREACHABLE, null, Redactor.shortened("the Hub on " + model + ": " + words)),
                true);
    }

    private Request question(String model) {
        // The brackets go raw, as the official client sends them.
        HttpUrl url = hub.newBuilder()
                .addPathSegments("api/models/" + model)
                .addEncodedQueryParameter("expand[]", "inferenceProviderMapping")
                .build();
        Request.Builder request = new Request.Builder().url(url).header("Accept", "application/json");
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
        return request.build();
    }

    /** What is known of one model. */
    private static final class Kept {
        private final ReentrantLock asking = new ReentrantLock();
        private volatile @Nullable Answered answer;
        private volatile @Nullable Answered lastKnown;

        private record Answered(MappingLookup lookup, Instant at, Instant until) {}

        @Nullable
        MappingLookup fresh(Instant now) {
            Answered last = answer;
            return last != null && now.isBefore(last.until()) ? last.lookup() : null;
        }

        MappingLookup keep(MappingLookup lookup, Instant now, MappingAges ages) {
            if (Thread.currentThread().isInterrupted()) {
                // Says more of this thread than of the Hub.
                return lookup;
            }
            Answered known = lastKnown;
            MappingLookup believed = lookup;
            if (lookup instanceof MappingLookup.Failed failed
                    && failed.mayPass()
                    && known != null
                    && now.isBefore(known.at().plus(MappingAges.STALE))) {
                believed = known.lookup();
            }
            Answered next = new Answered(believed, now, now.plus(ageOf(lookup, ages)));
            answer = next;
            if (lookup instanceof MappingLookup.Known) {
                lastKnown = next;
            }
            return believed;
        }

        private static Duration ageOf(MappingLookup lookup, MappingAges ages) {
            return switch (lookup) {
                case MappingLookup.Known known ->
                    known.mappings().isEmpty() || known.mappings().stream().anyMatch(Mapping::isBroken)
                            ? ages.unknown()
                            : ages.known();
                case MappingLookup.Failed failed -> failed.mayPass() ? ages.failed() : ages.unknown();
            };
        }
    }
}
