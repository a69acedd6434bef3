package io.github.liraai.core.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Change what somebody may do, audited (driving port). Thread-safe; who may call it is the caller's to decide.
 *
 * <p>Nobody shuts themselves out or takes the administration from themselves: a slip of the finger would leave nobody to undo it.
 */
@FunctionalInterface
public interface ManageAccess {
    /** Makes a change; a level that is not configured is refused with the list of those that are. */
    Result change(AccessChange change);

    /** Creates the use case. */
    static ManageAccess of(AccessDirectory directory, AccessLevels levels, InstantSource clock) {
        return change -> {
            if (isAgainstOneself(change)) {
                return new Result.Oneself();
            }
            Instant now = clock.instant();
            Instant until = change.until();
            if (until != null && !until.isAfter(now)) {
                return new Result.OverAlready(until);
            }
            if (change instanceof AccessChange.SetLevel set
                    && levels.find(set.level()).isEmpty()) {
                return new Result.UnknownLevel(set.level(), levels.names());
            }
            return new Result.Changed(directory.apply(change, levels.initial().name(), now));
        };
    }

    private static boolean isAgainstOneself(AccessChange change) {
        if (!change.by().equals(Actor.of(change.user()))) {
            return false;
        }
        return switch (change) {
            case AccessChange.SetLevel set -> !set.level().equals(LevelName.ADMIN) || set.until() != null;
            case AccessChange.BlockUser block -> true;
            case AccessChange.UnblockUser unblock -> false;
        };
    }

    /** What came of a change. */
    sealed interface Result {
        /**
         * It was made.
         *
         * @param member the person after it
         */
        record Changed(Member member) implements Result {}

        /**
         * There is no such level.
         *
         * @param asked the level asked for
         * @param known those there are
         */
        record UnknownLevel(LevelName asked, List<LevelName> known) implements Result {
            public UnknownLevel {
                known = List.copyOf(known);
            }
        }

        /**
         * It would have ended before now.
         *
         * @param until the end asked for
         */
        record OverAlready(Instant until) implements Result {}

        /** It would shut out, or take the administration from, whoever asks for it. */
        record Oneself() implements Result {}
    }
}
