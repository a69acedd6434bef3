package io.github.liraai.core.quota;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The one reset rule: a quota day runs from the start of a date to the start of the next, in one zone.
 *
 * @param zone the zone whose dates count; its DST changes make days of 23 or 25 hours, never two resets
 */
public record QuotaCalendar(ZoneId zone) {
    public QuotaCalendar {
        Objects.requireNonNull(zone, "zone");
    }

    /** Finds the quota day in which an instant lies. */
    public QuotaDay dayOf(Instant instant) {
        return new QuotaDay(instant.atZone(zone).toLocalDate());
    }

    /** Tells when a day begins. */
    public Instant beginsAt(QuotaDay day) {
        return day.date().atStartOfDay(zone).toInstant();
    }

    /** Tells when the day after {@code day} begins, which is when its limit is granted anew. */
    public Instant resetsAt(QuotaDay day) {
        return day.date().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
