package io.github.liraai.core.access;

import java.util.Objects;

/**
 * Who changed something, for the audit: a user's id, or a place such as {@code cli} or {@code config}.
 *
 * @param name 1 to 64 characters
 */
public record Actor(String name) {
    public Actor {
        Objects.requireNonNull(name, "name");
        if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException("actor must have 1 to 64 characters: " + name);
        }
    }

    /** Names a person as the actor. */
    public static Actor of(UserId user) {
        return new Actor(user.value());
    }
}
