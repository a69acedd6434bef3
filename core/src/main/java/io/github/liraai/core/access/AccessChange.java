package io.github.liraai.core.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change of what somebody may do. */
public sealed interface AccessChange {
    /** Tells whom it concerns. */
    UserId user();

    /** Tells who made it. */
    Actor by();

    /** Tells when it ends by itself, or null for never. */
    @Nullable
    Instant until();

    /** Gives the person as they are after it. */
    Member appliedTo(Member before);

    /** Gives its line of the audit. */
    AuditEntry entry(Member before, Instant now);

    /**
     * Puts somebody on a level.
     *
     * @param user whom
     * @param by who did it
     * @param level the level
     * @param until when they are back on the newcomer's level by themselves, cut to the microsecond, or null for never
     */
    record SetLevel(
            UserId user,
            Actor by,
            LevelName level,
            @Nullable Instant until) implements AccessChange {
        public SetLevel {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(level, "level");
            until = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
        }

        /** Puts somebody on a level without an end. */
        public SetLevel(UserId user, Actor by, LevelName level) {
            this(user, by, level, null);
        }

        @Override
        public Member appliedTo(Member before) {
            return new Member(
                    before.id(), level, until, before.block(), before.profile(), before.firstSeen(), before.lastSeen());
        }

        @Override
        public AuditEntry entry(Member before, Instant now) {
            String detail = text(before.level(), before.levelUntil()) + " -> " + text(level, until);
            return new AuditEntry(now, by, user, "set-level", detail);
        }

        private static String text(LevelName level, @Nullable Instant until) {
            return level.value() + (until == null ? "" : " until " + until);
        }
    }

    /**
     * Shuts somebody out.
     *
     * @param user whom
     * @param by who did it
     * @param block how long
     */
    record BlockUser(UserId user, Actor by, Block block) implements AccessChange {
        public BlockUser {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(block, "block");
        }

        @Override
        public @Nullable Instant until() {
            return block.until();
        }

        @Override
        public Member appliedTo(Member before) {
            return withBlock(before, block);
        }

        @Override
        public AuditEntry entry(Member before, Instant now) {
            return new AuditEntry(now, by, user, "block", text(before.block()) + " -> " + text(block));
        }
    }

    /**
     * Lets somebody in again.
     *
     * @param user whom
     * @param by who did it
     */
    record UnblockUser(UserId user, Actor by) implements AccessChange {
        public UnblockUser {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(by, "by");
        }

        @Override
        public @Nullable Instant until() {
            return null;
        }

        @Override
        public Member appliedTo(Member before) {
            return withBlock(before, null);
        }

        @Override
        public AuditEntry entry(Member before, Instant now) {
            return new AuditEntry(now, by, user, "unblock", text(before.block()) + " -> " + text(null));
        }
    }

    private static Member withBlock(Member member, @Nullable Block block) {
        return new Member(
                member.id(),
                member.level(),
                member.levelUntil(),
                block,
                member.profile(),
                member.firstSeen(),
                member.lastSeen());
    }

    private static String text(@Nullable Block block) {
        if (block == null) {
            return "not blocked";
        }
        return block.until() == null ? "blocked for good" : "blocked until " + block.until();
    }
}
