package io.github.liraai.core.operation;

import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaCalendar;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows what is in force for everybody, and counts what is asked of providers.
 *
 * <p>Thread-safe. What another process changed is known within a second, what this one did at once; counting never goes past a cap.
 */
public final class Operation {
    /** How long what the store said is believed. */
    static final Duration BELIEVED = Duration.ofSeconds(1);

    private final OperationStore store;
    private final Caps caps;
    private final QuotaCalendar calendar;
    private final InstantSource clock;
    private volatile @Nullable Look latest;

    /** What the store said. */
    private record Look(Instant at, QuotaDay day, OperationState state) {
        boolean isFresh(Instant now, QuotaDay today) {
            return day.equals(today) && Duration.between(at, now).abs().compareTo(BELIEVED) < 0;
        }
    }

    /**
     * Prepares it; nothing is asked yet.
     *
     * @param store keeps it
     * @param caps the caps as they are configured
     * @param calendar tells the day that the caps count in
     * @param clock tells the time
     */
    public Operation(OperationStore store, Caps caps, QuotaCalendar calendar, InstantSource clock) {
        this.store = Objects.requireNonNull(store, "store");
        this.caps = Objects.requireNonNull(caps, "caps");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Tells whether there is maintenance, and until when. */
    public Optional<Maintenance> maintenance() {
        Instant now = clock.instant();
        return recent(now).state().maintenance().filter(maintenance -> maintenance.holdsAt(now));
    }

    /** Tells whether a model is paused, itself or with its provider. */
    public boolean isPaused(ImageModel model) {
        return recent(clock.instant()).state().pauses().stream()
                .anyMatch(pause -> pause.what().stops(model));
    }

    /** Finds the cap of today that does not allow so many pictures more of a provider. */
    public Optional<CapStatus> capAgainst(ProviderName provider, PictureCount wanted) {
        Look look = recent(clock.instant());
        return Caps.scopesOf(provider).stream()
                .map(scope -> status(look, scope))
                .filter(status -> !caps.grants(status.scope(), status.use(), wanted))
                .findFirst();
    }

    /** Counts pictures that are about to be asked of a provider; empty when a cap of today does not allow it. */
    public Optional<Asked> ask(ProviderName provider, PictureCount pictures) {
        QuotaDay today = calendar.dayOf(clock.instant());
        boolean isCounted = store.count(today, provider, pictures, caps);
        forgetUse(provider);
        return isCounted ? Optional.of(new Asked(today, provider, pictures)) : Optional.empty();
    }

    /** Takes back what was counted: the provider has not begun, and nothing was bought. */
    public void takeBack(Asked asked) {
        store.uncount(asked.day(), asked.provider(), asked.pictures());
        forgetUse(asked.provider());
    }

    /** What this process counted is to be known at once, where a cap asks for it. */
    private void forgetUse(ProviderName provider) {
        if (Caps.scopesOf(provider).stream().anyMatch(scope -> caps.of(scope).isPresent())) {
            latest = null;
        }
    }

    /**
     * Pictures that were counted.
     *
     * @param day the day they count in
     * @param provider of whom they are asked
     * @param pictures how many
     */
    public record Asked(QuotaDay day, ProviderName provider, PictureCount pictures) {}

    /** Lists what is paused, the earliest first. */
    public List<Pause> pauses() {
        return look(clock.instant()).state().pauses();
    }

    /** Lists all scopes of which there is a cap or anything was asked today, that of all first. */
    public List<CapStatus> caps() {
        Look look = look(clock.instant());
        Set<CapScope> scopes = new LinkedHashSet<>(List.of(new CapScope.All()));
        scopes.addAll(caps.scopes());
        look.state().uses().keySet().stream()
                .sorted(Comparator.comparing(CapScope::name))
                .forEach(scopes::add);
        return scopes.stream().map(scope -> status(look, scope)).toList();
    }

    OptionalInt cap(CapScope scope) {
        return caps.of(scope);
    }

    List<CapScope> capped() {
        return caps.scopes();
    }

    CapStatus status(CapScope scope) {
        return status(look(clock.instant()), scope);
    }

    OperationStore store() {
        return store;
    }

    /** Makes a change; this process knows it at once. */
    boolean change(OperationChange change) {
        boolean changed = store.apply(change, clock.instant());
        latest = null;
        return changed;
    }

    private CapStatus status(Look look, CapScope scope) {
        return new CapStatus(scope, look.day(), look.state().use(scope), caps.of(scope), calendar.resetsAt(look.day()));
    }

    private Look recent(Instant now) {
        Look known = latest;
        return known != null && known.isFresh(now, calendar.dayOf(now)) ? known : look(now);
    }

    private Look look(Instant now) {
        QuotaDay today = calendar.dayOf(now);
        Look look = new Look(now, today, store.read(today));
        latest = look;
        return look;
    }
}
