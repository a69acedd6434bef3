package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Begin somebody's day anew, audited (driving port): what was charged today no longer counts, what is held stays. Doing it twice does no
 * more than doing it once. Thread-safe; who may call it is the caller's to decide.
 */
@FunctionalInterface
public interface ResetQuota {
    /** Resets. */
    Result reset(UserId user, Actor by);

    /** Creates the use case. */
    static ResetQuota of(AccessDirectory directory, JobRegister register, QuotaCalendar calendar, InstantSource clock) {
        return (user, by) -> {
            Optional<Member> member = directory.find(user);
            if (member.isEmpty()) {
                return new Result.Unknown(user);
            }
            Instant now = clock.instant();
            QuotaReset reset = new QuotaReset(user, calendar.dayOf(now), by);
            return new Result.Reset(member.get(), register.forgive(reset, now));
        };
    }

    /** What came of it. */
    sealed interface Result {
        /**
         * It was done.
         *
         * @param member whose day it was
         * @param forgiven pictures that no longer count, none when nothing was charged since the last reset
         */
        record Reset(Member member, PictureCount forgiven) implements Result {}

        /**
         * Nobody of that id was seen yet.
         *
         * @param user the id
         */
        record Unknown(UserId user) implements Result {}
    }
}
