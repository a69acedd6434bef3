package io.github.liraai.persistence;

import io.github.liraai.core.quota.QuotaDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Somebody's day, as the counters know it; the id as it stands there. */
record UserDay(String user, QuotaDay day) {
    /** Reads it from the columns {@code user_id} and {@code qday}. */
    static UserDay read(ResultSet row) throws SQLException {
        return new UserDay(row.getString("user_id"), new QuotaDay(row.getObject("qday", LocalDate.class)));
    }

    String subject() {
        return "user " + user + " on " + day.date();
    }
}
