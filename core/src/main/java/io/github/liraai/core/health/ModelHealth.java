package io.github.liraai.core.health;

import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows which models their providers no longer serve. When its time has come such a model is offered again, on trial: a call that ends as
 * "not found" takes it away for the next, longer pause, one that paints brings it back.
 *
 * <p>Thread-safe. What another process noticed is known within {@link #BELIEVED}.
 */
public final class ModelHealth {
    /** How long what the store said is believed. */
    static final Duration BELIEVED = Duration.ofSeconds(1);

    /** A model that is gone again so soon after its return is taken away for longer. */
    private static final Duration RELAPSE = WatchedModels.KEPT;

    private final ModelOutages outages;
    private final OutageSchedule schedule;
    private final InstantSource clock;
    private final HealthListener listener;
    private volatile @Nullable Look latest;

    /** What the store said. */
    private record Look(Instant at, Map<ModelKey, Outage> outages) {
        boolean isFresh(Instant now) {
            return Duration.between(at, now).abs().compareTo(BELIEVED) < 0;
        }
    }

    /**
     * Prepares it; nothing is asked yet.
     *
     * @param outages keeps the outages
     * @param schedule when models that are gone are tried again
     * @param clock tells the time
     * @param listener hears of models that go and come back
     */
    public ModelHealth(ModelOutages outages, OutageSchedule schedule, InstantSource clock, HealthListener listener) {
        this.outages = Objects.requireNonNull(outages, "outages");
        this.schedule = Objects.requireNonNull(schedule, "schedule");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /** Knows of no outage, and remembers those it is told of for this process only. */
    public static ModelHealth inMemory(InstantSource clock) {
        return new ModelHealth(ModelOutages.inMemory(), OutageSchedule.USUAL, clock, new HealthListener() {});
    }

    /** Tells whether a model may be offered and called. */
    public boolean isAlive(ImageModel model) {
        return openOf(model).filter(outage -> !outage.isDue(clock.instant())).isEmpty();
    }

    /** Notes that the provider does not serve a model. */
    public void gone(ImageModel model) {
        Instant now = clock.instant();
        Outage known = look(now).outages().get(model.key());
        if (known == null || !known.concerns(model)) {
            begin(model, now, 0);
        } else if (known.endedAt() != null) {
            boolean isRelapse = now.isBefore(known.endedAt().plus(RELAPSE));
            begin(model, now, isRelapse ? known.tries() + 1 : 0);
        } else if (known.isDue(now)) {
            change(known, known.triedInVain(now, schedule));
        }
    }

    /** Notes that a model is served, since it has just painted or its provider says so. */
    public void alive(ImageModel model) {
        openOf(model).ifPresent(outage -> returned(outage, model));
    }

    void returned(Outage outage, ImageModel model) {
        if (change(outage, outage.ended(clock.instant()))) {
            listener.modelBack(model);
        }
    }

    /** Changes an outage, unless somebody else did; answers whether it did. */
    boolean change(Outage known, Outage next) {
        boolean changed = outages.change(known, next);
        latest = null;
        return changed;
    }

    private void begin(ImageModel model, Instant now, int tries) {
        Instant nextTry = now.plus(schedule.pauseAfter(tries));
        boolean isNews = outages.begin(new Outage(model.key(), Outage.servedAs(model), now, tries, nextTry, null));
        latest = null;
        if (isNews) {
            listener.modelGone(model);
        }
    }

    ModelOutages outages() {
        return outages;
    }

    OutageSchedule schedule() {
        return schedule;
    }

    Instant now() {
        return clock.instant();
    }

    private Optional<Outage> openOf(ImageModel model) {
        return Optional.ofNullable(recent().outages().get(model.key()))
                .filter(outage -> outage.endedAt() == null && outage.concerns(model));
    }

    private Look recent() {
        Instant now = clock.instant();
        Look known = latest;
        return known != null && known.isFresh(now) ? known : look(now);
    }

    private Look look(Instant now) {
        List<Outage> all = outages.all();
        Look look = new Look(now, all.stream().collect(Collectors.toMap(Outage::model, Function.identity())));
        latest = look;
        return look;
    }
}
