package io.github.liraai.telegram.dialogue;

/** Finds out who runs a group. Thread-safe; an answer may be a minute old, and it takes a few seconds at most, once in half a minute for a group. */
@FunctionalInterface
public interface GroupRanks {
    /** Finds out what somebody is in a group. */
    Rank of(long group, long user);

    /** What somebody may be in a group. */
    enum Rank {
        /** Its owner or one of its administrators. */
        ADMINISTRATOR,
        /** Anybody else. */
        MEMBER,
        /** Nobody knows at the moment. */
        UNKNOWN
    }
}
