package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.quota.QuotaCalendar;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.core.quota.QuotaStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Show somebody's level and today's quota (driving port). Thread-safe; somebody unknown stands as a newcomer. */
@FunctionalInterface
public interface ShowStanding {
    /** Reads it. */
    Standing of(UserId user);

    /** Creates the use case. */
    static ShowStanding of(
            AccessDirectory directory,
            AccessLevels levels,
            GenerationLedger ledger,
            QuotaCalendar calendar,
            InstantSource clock) {
        return user -> {
            Instant now = clock.instant();
            AccessLevel level =
                    directory.find(user).map(member -> levels.of(member, now)).orElseGet(levels::initial);
            QuotaDay today = calendar.dayOf(now);
            var use = ledger.use(user, today);
            return new Standing(
                    level,
                    new QuotaStatus(level.dailyLimit(), use.charged(), use.held(), calendar.resetsAt(today)),
                    levels.above(level));
        };
    }

    /**
     * Where somebody stands.
     *
     * @param level their level
     * @param quota today's quota
     * @param higher the level that would grant them more, as {@link AccessLevels#above} has it
     */
    record Standing(AccessLevel level, QuotaStatus quota, Optional<AccessLevel> higher) {}
}
