package io.github.liraai.core.admin;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.MemberCounts;
import io.github.liraai.core.generation.JobNumbers;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.Maintenance;
import io.github.liraai.core.operation.Operation;
import io.github.liraai.core.operation.Pause;
import io.github.liraai.core.quota.QuotaCalendar;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Show how the bot is doing at this moment, and today (driving port). Thread-safe. */
@FunctionalInterface
public interface ShowNumbers {
    /** Counts. */
    Numbers now();

    /** Creates the use case. */
    static ShowNumbers of(
            AccessDirectory directory,
            JobRegister register,
            Operation operation,
            QuotaCalendar calendar,
            InstantSource clock) {
        return () -> {
            Instant now = clock.instant();
            QuotaDay today = calendar.dayOf(now);
            return new Numbers(
                    now,
                    today,
                    register.numbers(today),
                    directory.counts(calendar.beginsAt(today)),
                    operation.caps(),
                    operation.pauses(),
                    operation.maintenance());
        };
    }

    /**
     * The numbers.
     *
     * @param at when they were counted
     * @param day the quota day that "today" is
     * @param jobs what is under way, and what became of today's requests
     * @param people who is known, and who was seen today
     * @param asked pictures asked of providers today, against their caps; that of all first
     * @param pauses what is paused
     * @param maintenance maintenance, if there is any
     */
    record Numbers(
            Instant at,
            QuotaDay day,
            JobNumbers jobs,
            MemberCounts people,
            List<CapStatus> asked,
            List<Pause> pauses,
            Optional<Maintenance> maintenance) {
        public Numbers {
            asked = List.copyOf(asked);
            pauses = List.copyOf(pauses);
        }
    }
}
