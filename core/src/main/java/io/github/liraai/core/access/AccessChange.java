package io.github.liraai.core.access;

import java.util.Objects;

/** A change of what somebody may do. */
public sealed interface AccessChange {
    /** Tells whom it concerns. */
    UserId user();

    /** Tells who made it. */
    Actor by();

    /**
     * Puts somebody on a level.
     *
     * @param user whom
     * @param by who did it
     * @param level the level
     */
    record SetLevel(UserId user, Actor by, LevelName level) implements AccessChange {
        public SetLevel {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(level, "level");
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
    }
}
