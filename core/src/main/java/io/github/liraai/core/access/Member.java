package io.github.liraai.core.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person known to the bot.
 *
 * @param id who
 * @param level the level they were put on; what holds is {@link AccessLevels#of}, since its time may be over and it may no longer be
 *     configured
 * @param levelUntil when they are back on the newcomer's level by themselves, cut to the microsecond, or null for never
 * @param block how they are shut out, or null
 * @param profile how they call themselves
 * @param firstSeen when they first came
 * @param lastSeen when they were last seen, to the hour or better
 */
public record Member(
        UserId id,
        LevelName level,
        @Nullable Instant levelUntil,
        @Nullable Block block,
        Profile profile,
        Instant firstSeen,
        Instant lastSeen) {
    public Member {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(level, "level");
        levelUntil = levelUntil == null ? null : levelUntil.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(firstSeen, "firstSeen");
        Objects.requireNonNull(lastSeen, "lastSeen");
    }

    /** Creates somebody whose level has no end. */
    public Member(
            UserId id, LevelName level, @Nullable Block block, Profile profile, Instant firstSeen, Instant lastSeen) {
        this(id, level, null, block, profile, firstSeen, lastSeen);
    }

    /** Tells whether the person is shut out at an instant. */
    public boolean isBlockedAt(Instant now) {
        return block != null && block.holdsAt(now);
    }

    /** Gives the person as seen again; {@link Profile#UNKNOWN} leaves what is known. */
    public Member seen(Profile seenAs, Instant now) {
        return new Member(
                id,
                level,
                levelUntil,
                block,
                seenAs.equals(Profile.UNKNOWN) ? profile : seenAs,
                firstSeen,
                now.isAfter(lastSeen) ? now : lastSeen);
    }
}
