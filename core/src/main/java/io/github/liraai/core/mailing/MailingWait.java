package io.github.liraai.core.mailing;

import io.github.liraai.core.access.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Somebody's next words are the text of a mailing.
 *
 * @param author whose
 * @param audience for whom
 * @param until when that ends by itself, cut to the microsecond
 */
public record MailingWait(UserId author, Audience audience, Instant until) {
    public MailingWait {
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(audience, "audience");
        until = until.truncatedTo(ChronoUnit.MICROS);
    }
}
