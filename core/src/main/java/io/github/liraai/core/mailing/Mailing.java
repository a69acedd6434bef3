package io.github.liraai.core.mailing;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text that an administrator has for everybody or for one person.
 *
 * @param id its number
 * @param by who wrote it
 * @param audience for whom it is
 * @param text the words, plain; empty once one to a single person has ended
 * @param stage how far it is
 * @param progress where its progress is shown, or null for nowhere
 * @param tally how it stands with its recipients; of a draft how many there would be
 * @param madeAt when it was written, cut to the microsecond
 * @param endedAt when it ended, cut to the microsecond, or null
 */
public record Mailing(
        MailingId id,
        Actor by,
        Audience audience,
        String text,
        Stage stage,
        @Nullable ReplyAddress progress,
        Tally tally,
        Instant madeAt,
        @Nullable Instant endedAt) {
    /** The longest text, in UTF-16 units. */
    public static final int LONGEST_TEXT = 4096;

    public Mailing {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(tally, "tally");
        madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
        endedAt = endedAt == null ? null : endedAt.truncatedTo(ChronoUnit.MICROS);
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "text must have at most " + LONGEST_TEXT + " UTF-16 units: " + text.length());
        }
    }

    /** How far a mailing is. */
    public enum Stage {
        /** It is shown to its author, who has still to say that it is to be sent. */
        DRAFT,
        /** It is being sent. */
        SENDING,
        /** Every recipient had their turn. */
        DONE,
        /** It was cancelled; whoever still waited gets nothing. */
        CANCELED
    }

    /** Gives the line of the audit that says it is sent from now on; it holds no word of the text. */
    public AuditEntry started(Actor who, Instant now) {
        return switch (audience) {
            case Audience.Everybody() -> {
                String detail = name() + " to " + tally.all() + " people, " + text.length() + " characters";
                yield new AuditEntry(now, who, null, "broadcast", detail);
            }
            case Audience.One(UserId user) ->
                new AuditEntry(now, who, user, "message", name() + ", " + text.length() + " characters");
        };
    }

    /** Gives the line of the audit that says it is sent no more. */
    public AuditEntry canceled(Actor who, Instant now) {
        String detail = name() + " after " + tally.settled() + " of " + tally.all();
        return switch (audience) {
            case Audience.Everybody() -> new AuditEntry(now, who, null, "cancel-broadcast", detail);
            case Audience.One(UserId user) -> new AuditEntry(now, who, user, "cancel-message", detail);
        };
    }

    private String name() {
        return "#" + id.value();
    }
}
