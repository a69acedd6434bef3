package io.github.liraai.persistence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a schema was changed.
 *
 * @param from the version before, or null when there was none
 * @param to the version now
 */
public record SchemaChange(@Nullable String from, String to) {
    public SchemaChange {
        Objects.requireNonNull(to, "to");
    }

    /** Tells whether anything was changed. */
    public boolean isChange() {
        return !to.equals(from);
    }
}
