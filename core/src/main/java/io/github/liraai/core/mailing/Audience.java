package io.github.liraai.core.mailing;

import io.github.liraai.core.access.UserId;
import java.util.Objects;

/** Whom a mailing is for. */
public sealed interface Audience {
    /**
     * Everybody who has called themselves something and is not forgotten since, is not shut out, and has not shut the bot out since
     * they were last seen. Who is shut out before their turn comes is passed over.
     */
    record Everybody() implements Audience {}

    /**
     * One person, also one who is shut out.
     *
     * @param user who
     */
    record One(UserId user) implements Audience {
        public One {
            Objects.requireNonNull(user, "user");
        }
    }
}
