package io.github.liraai.core.history;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.CancelGeneration;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.PictureSpool;
import java.time.InstantSource;
import java.util.List;

/**
 * Forget a person (driving port). Thread-safe.
 *
 * <p>What waits is cancelled. While something is being painted or delivered nothing is forgotten, since its words are still needed: the
 * caller is told and asks again when it has come.
 */
@FunctionalInterface
public interface ForgetPerson {
    /** Forgets them. */
    Result forget(UserId user, Actor by);

    /** Creates the use case. */
    static ForgetPerson of(
            PictureHistory history, CancelGeneration cancelling, PictureSpool spool, InstantSource clock) {
        return (user, by) -> {
            CancelGeneration.Result cancelled = cancelling.cancel(user);
            if (cancelled.underWay() > 0) {
                return new Result.UnderWay(cancelled);
            }
            AuditEntry entry = new AuditEntry(clock.instant(), by, user, "forget", "words, choices and name");
            List<JobId> jobs = history.forget(user, entry);
            jobs.forEach(spool::release);
            return new Result.Forgotten(cancelled, jobs.size());
        };
    }

    /** What came of it. */
    sealed interface Result {
        /** Gives what was cancelled, so that whoever announced it can take that back. */
        CancelGeneration.Result cancelled();

        /**
         * They are forgotten.
         *
         * @param cancelled what was cancelled first
         * @param jobs how many jobs lost their words
         */
        record Forgotten(CancelGeneration.Result cancelled, int jobs) implements Result {}

        /**
         * Something is under way.
         *
         * @param cancelled what was cancelled, and how much goes on
         */
        record UnderWay(CancelGeneration.Result cancelled) implements Result {}
    }
}
