package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaCalendar;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.core.quota.QuotaStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a run that brings pictures or news to the person and settles the hold. */
final class Delivering {
    /** How long pictures are offered to a chat that does not take them now. */
    static final Duration PATIENCE = Duration.ofHours(24);

    /** How often news of a failure is offered. */
    static final int MOST_TELLINGS = 20;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final QuotaCalendar calendar;
    private final AccessDirectory directory;
    private final AccessLevels levels;
    private final GenerationLedger ledger;
    private final PictureSpool spool;
    private final PictureDelivery delivery;
    private final GenerationListener listener;

    Delivering(GenerationSetup setup) {
        this.clock = setup.clock();
        this.calendar = setup.calendar();
        this.directory = setup.directory();
        this.levels = setup.levels();
        this.ledger = setup.ledger();
        this.spool = setup.spool();
        this.delivery = setup.delivery();
        this.listener = setup.listener();
    }

    Step deliver(StoredJob stored, Painted painted) {
        GenerationJob job = stored.job();
        Instant began = clock.instant();
        PictureDelivery.Result result = delivery.deliver(new PictureDelivery.Parcel(
                job,
                noteOf(stored),
                job.model(),
                painted.paintedBy(),
                painted.pictures(),
                spool,
                statusOnceCharged(job, painted)));
        listener.delivered(job, result, Duration.between(began, clock.instant()));
        return switch (result) {
            case PictureDelivery.Result.Delivered delivered -> charge(stored, delivered);
            case PictureDelivery.Result.Later(Duration retryAfter) -> later(stored, painted, retryAfter);
            case PictureDelivery.Result.Undeliverable(String reason) -> giveUp(stored);
        };
    }

    Step tell(StoredJob stored, Failed failed) {
        GenerationJob job = stored.job();
        Instant began = clock.instant();
        PictureDelivery.Result result =
                delivery.tell(new PictureDelivery.Notice(job, noteOf(stored), failed.cause(), status(job)));
        listener.delivered(job, result, Duration.between(began, clock.instant()));
        return switch (result) {
            case PictureDelivery.Result.Delivered delivered -> finish(stored, failed);
            case PictureDelivery.Result.Undeliverable undeliverable -> finish(stored, failed);
            case PictureDelivery.Result.Later(Duration retryAfter) -> tellLater(stored, failed, retryAfter);
        };
    }

    private Step charge(StoredJob stored, PictureDelivery.Result.Delivered delivered) {
        int most =
                Math.min(delivered.pictures().value(), stored.job().pictures().value());
        PictureCount charged = new PictureCount(most);
        Receipt receipt = new Receipt(clock.instant(), delivered.files());
        Optional<StoredJob> settled = ledger.settleDelivered(stored, charged, receipt);
        settled.ifPresent(done -> listener.settled(done.job(), charged));
        return Step.moved(settled);
    }

    private Step later(StoredJob stored, Painted painted, Duration retryAfter) {
        Instant now = clock.instant();
        if (!now.isBefore(stored.job().acceptedAt().plus(PATIENCE))) {
            return giveUp(stored);
        }
        var next = new Painted(painted.paintedBy(), painted.pictures(), painted.deliveries() + 1, painted.took());
        return pause(ledger.advance(stored, next), now, retryAfter, painted.deliveries());
    }

    /** Ends the hold of pictures that do not arrive; the person is to be told. */
    Step giveUp(StoredJob stored) {
        Optional<StoredJob> refunded = ledger.settle(stored, PictureCount.NONE, new Failed(Cause.UNDELIVERABLE, 0));
        refunded.ifPresent(job -> {
            listener.settled(job.job(), PictureCount.NONE);
            listener.failed(job.job(), Cause.UNDELIVERABLE);
        });
        return Step.moved(refunded);
    }

    /** Counts a telling that threw like one that did not arrive, so that news does not get lost with one fault. */
    Step couldNotTell(StoredJob stored, Failed failed) {
        return tellLater(stored, failed, Duration.ZERO);
    }

    private Step tellLater(StoredJob stored, Failed failed, Duration retryAfter) {
        if (failed.tellings() + 1 >= MOST_TELLINGS) {
            return finish(stored, failed);
        }
        Failed next = new Failed(failed.cause(), failed.tellings() + 1);
        return pause(ledger.advance(stored, next), clock.instant(), retryAfter, failed.tellings());
    }

    /** Ends a job whose person was told, or cannot be. */
    private Step finish(StoredJob stored, Failed failed) {
        return Step.moved(ledger.advance(stored, new Finished(PictureCount.NONE, failed.cause())));
    }

    private static Step pause(Optional<StoredJob> changed, Instant now, Duration retryAfter, int made) {
        Duration backoff = Duration.ofSeconds(1L << Math.min(made, 16));
        Duration own = backoff.compareTo(LONGEST_PAUSE) < 0 ? backoff : LONGEST_PAUSE;
        Duration wait = retryAfter.compareTo(own) > 0 ? retryAfter : own;
        return changed.<Step>map(job -> new Step.Pause(now.plus(wait))).orElseGet(Step.Lost::new);
    }

    /** Looks again for a note that was not there: it is kept while the engine is already at work. */
    private @Nullable DeliveryNote noteOf(StoredJob stored) {
        DeliveryNote known = stored.note();
        return known != null
                ? known
                : ledger.find(stored.job().id()).map(StoredJob::note).orElse(null);
    }

    private QuotaStatus statusOnceCharged(GenerationJob job, Painted painted) {
        QuotaStatus now = status(job);
        int here = Math.min(painted.pictures().size(), job.pictures().value());
        int held = Math.max(0, now.held().value() - job.pictures().value());
        return new QuotaStatus(
                now.limit(), now.charged().plus(new PictureCount(here)), new PictureCount(held), now.resetsAt());
    }

    private QuotaStatus status(GenerationJob job) {
        QuotaDay day = job.day();
        var use = ledger.use(job.user(), day);
        return new QuotaStatus(limitOf(job.user()).dailyLimit(), use.charged(), use.held(), calendar.resetsAt(day));
    }

    private AccessLevel limitOf(UserId user) {
        return directory
                .find(user)
                .map(member -> levels.of(member, clock.instant()))
                .orElseGet(levels::initial);
    }
}
