package io.github.liraai.core.access;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person known to the bot.
 *
 * @param id who
 * @param level their level; it may name one that is no longer configured, see {@link AccessLevels#of}
 * @param block how they are shut out, or null
 * @param profile how they call themselves
 * @param firstSeen when they first came
 * @param lastSeen when they were last seen, to the hour or better
 */
public record Member(
        UserId id, LevelName level, @Nullable Block block, Profile profile, Instant firstSeen, Instant lastSeen) {
    public Member {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(firstSeen, "firstSeen");
        Objects.requireNonNull(lastSeen, "lastSeen");
    }

    /** Tells whether the person is shut out at an instant. */
    public boolean isBlockedAt(Instant now) {
        return block != null && block.holdsAt(now);
    }
}
