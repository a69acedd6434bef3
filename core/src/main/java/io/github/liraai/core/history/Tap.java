package io.github.liraai.core.history;

import io.github.liraai.core.access.UserId;
import java.time.Duration;
import java.util.Objects;

/**
 * A tap on a button whose answer is wanted once.
 *
 * @param user who tapped
 * @param button which button, 1 to 100 characters
 * @param id the tap's own id, the same when it is brought again, 1 to 100 characters
 */
public record Tap(UserId user, String button, String id) {
    /** How long after a tap another one on the same button is taken for the same finger's. */
    public static final Duration DOUBLE = Duration.ofSeconds(2);

    public Tap {
        Objects.requireNonNull(user, "user");
        require("button", button);
        require("id", id);
    }

    private static void require(String name, String value) {
        if (value.isEmpty() || value.length() > 100) {
            throw new IllegalArgumentException(name + " must have 1 to 100 characters: " + value.length());
        }
    }
}
