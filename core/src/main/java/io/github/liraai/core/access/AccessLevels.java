package io.github.liraai.core.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The levels there are, in their order; the first is what a newcomer gets. Immutable. */
public final class AccessLevels {
    private final Map<LevelName, AccessLevel> levels = new LinkedHashMap<>();
    private final AccessLevel initial;

    /** Builds the levels; none at all, or two of one name, are refused. */
    public AccessLevels(List<AccessLevel> levels) {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one level");
        }
        for (AccessLevel level : levels) {
            if (this.levels.putIfAbsent(level.name(), level) != null) {
                throw new IllegalArgumentException(
                        "level is there twice: " + level.name().value());
            }
        }
        this.initial = levels.getFirst();
    }

    /** Tells which level a newcomer gets. */
    public AccessLevel initial() {
        return initial;
    }

    /** Lists the levels in their order. */
    public List<AccessLevel> all() {
        return List.copyOf(levels.values());
    }

    /** Lists the levels' names in their order. */
    public List<LevelName> names() {
        return List.copyOf(levels.keySet());
    }

    /** Finds a level. */
    public Optional<AccessLevel> find(LevelName name) {
        return Optional.ofNullable(levels.get(name));
    }

    /**
     * Finds the level of a member. One whose time is over, or that is no longer configured, counts as the newcomer's, so that nobody gains
     * rights by a removed line of configuration.
     */
    public AccessLevel of(Member member, Instant now) {
        Instant until = member.levelUntil();
        boolean isOver = until != null && !now.isBefore(until);
        return isOver ? initial : find(member.level()).orElse(initial);
    }

    /** Finds the level that grants the least more pictures a day than another one; the administrators' is nobody's to hope for. */
    public Optional<AccessLevel> above(AccessLevel level) {
        return levels.values().stream()
                .filter(other -> !other.name().equals(LevelName.ADMIN))
                .filter(other -> other.dailyLimit().compareTo(level.dailyLimit()) > 0)
                .min(Comparator.comparing(AccessLevel::dailyLimit));
    }

    /** Tells whether somebody is an administrator: at {@link LevelName#ADMIN} and not shut out. */
    public boolean isAdministrator(Member member, Instant now) {
        return of(member, now).name().equals(LevelName.ADMIN) && !member.isBlockedAt(now);
    }
}
