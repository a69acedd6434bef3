package io.github.liraai.core.access;

import java.time.InstantSource;

/** Note that somebody was seen (driving port). Thread-safe; cheap when nothing about them is new. */
@FunctionalInterface
public interface MeetMember {
    /** Notes it; a newcomer is entered at the first level. */
    Member meet(UserId user, Profile profile);

    /** Creates the use case. */
    static MeetMember of(AccessDirectory directory, AccessLevels levels, InstantSource clock) {
        return (user, profile) -> directory.meet(user, profile, levels.initial().name(), clock.instant());
    }
}
