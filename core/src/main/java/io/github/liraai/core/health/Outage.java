package io.github.liraai.core.health;

import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a provider does not serve a model. Times are cut to the microsecond.
 *
 * @param model the model
 * @param servedAs who does not serve it, and under which id: an outage of what a model was in an earlier configuration is none of today's
 * @param since when it was noticed
 * @param tries how often the model was tried since, in vain
 * @param nextTry when it may be tried again
 * @param endedAt when the model was back, or null while it is gone
 */
public record Outage(
        ModelKey model,
        String servedAs,
        Instant since,
        int tries,
        Instant nextTry,
        @Nullable Instant endedAt) {
    public Outage {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(nextTry, "nextTry");
        if (servedAs.isBlank()) {
            throw new IllegalArgumentException("servedAs must not be blank: " + model.value());
        }
        if (tries < 0) {
            throw new IllegalArgumentException("tries must not be negative: " + tries);
        }
        // As stores keep it, so that what is read equals what was written.
        since = since.truncatedTo(ChronoUnit.MICROS);
        nextTry = nextTry.truncatedTo(ChronoUnit.MICROS);
        endedAt = endedAt == null ? null : endedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Tells how a model is served today, as {@link #servedAs} has it. */
    public static String servedAs(ImageModel model) {
        return model.provider().value() + " " + model.providerModel();
    }

    /** Tells whether it is about a model as that is served today. */
    boolean concerns(ImageModel today) {
        return model.equals(today.key()) && servedAs.equals(servedAs(today));
    }

    /** Tells whether the model may be tried again. */
    boolean isDue(Instant now) {
        return !now.isBefore(nextTry);
    }

    Outage nextAt(Instant time) {
        return new Outage(model, servedAs, since, tries, time, endedAt);
    }

    Outage triedInVain(Instant now, OutageSchedule schedule) {
        return new Outage(model, servedAs, since, tries + 1, now.plus(schedule.pauseAfter(tries + 1)), null);
    }

    Outage ended(Instant now) {
        return new Outage(model, servedAs, since, tries, nextTry, now);
    }
}
