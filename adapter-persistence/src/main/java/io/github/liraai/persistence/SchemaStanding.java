package io.github.liraai.persistence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a database's schema stands to what this program brings.
 *
 * @param version its version, or null while there is none
 * @param newest the newest version that this program knows
 * @param age what that means
 */
public record SchemaStanding(@Nullable String version, String newest, Age age) {
    /** How the two versions stand to each other. */
    public enum Age {
        /** There is no schema yet; the next start makes it. */
        NONE,
        /** The next start brings it up to date. */
        OLDER,
        /** It is what this program wants. */
        CURRENT,
        /** A newer program has changed it, and this one is too old for it. */
        NEWER
    }

    public SchemaStanding {
        Objects.requireNonNull(newest, "newest");
        Objects.requireNonNull(age, "age");
        if ((version == null) != (age == Age.NONE)) {
            throw new IllegalArgumentException("a schema without a version is none: " + version + ", " + age);
        }
    }
}
