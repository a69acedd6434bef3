package io.github.liraai.core.admin;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.FindAdministrators;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Let administrators in and turn everybody else away (driving port). To be asked before everything an administrator does, since levels
 * change. Each try of a stranger leaves a line of the audit, {@value AccessDirectory#MOST_TURNED_AWAY} of one person within {@link #PAUSE}
 * at the most. Thread-safe.
 */
@FunctionalInterface
public interface EnterAdministration {
    /** How often administrators are told of strangers at the most. */
    Duration PAUSE = Duration.ofHours(1);

    /** Lets somebody in, or not. */
    Result enter(UserId user);

    /** Creates the use case. */
    static EnterAdministration of(FindAdministrators administrators, AccessDirectory directory, InstantSource clock) {
        return user -> {
            Optional<Member> administrator = administrators.find(user);
            if (administrator.isPresent()) {
                return new Result.Admitted(administrator.get());
            }
            var entry = new AuditEntry(
                    clock.instant(), Actor.of(user), user, "turned-away", "asked for the administration");
            return new Result.TurnedAway(directory.turnedAway(entry, PAUSE));
        };
    }

    /** What came of it. */
    sealed interface Result {
        /**
         * It is an administrator.
         *
         * @param administrator who
         */
        record Admitted(Member administrator) implements Result {}

        /**
         * It is not.
         *
         * @param isNews whether administrators are to be told; true once an hour, whoever it was
         */
        record TurnedAway(boolean isNews) implements Result {}
    }
}
