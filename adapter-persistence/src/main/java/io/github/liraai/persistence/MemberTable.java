package io.github.liraai.persistence;

import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.MemberCounts;
import io.github.liraai.core.access.MemberQuery;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The rows of people. */
final class MemberTable {
    private static final RowMapper<Member> MEMBER = (row, context) -> read(row);

    private static Member read(ResultSet row) throws SQLException {
        try {
            return new Member(
                    new UserId(row.getString("user_id")),
                    new LevelName(row.getString("level")),
                    Columns.nullableInstant(row, "level_until"),
                    row.getBoolean("blocked") ? new Block(Columns.nullableInstant(row, "blocked_until")) : null,
                    new Profile(row.getString("name"), row.getString("handle"), row.getString("language")),
                    Columns.instant(row, "first_seen"),
                    Columns.instant(row, "last_seen"));
        } catch (RuntimeException e) {
            throw new UnreadableRowException("user " + row.getString("user_id"), e);
        }
    }

    Optional<Member> find(Handle handle, UserId user) {
        return handle.createQuery("SELECT * FROM member WHERE user_id = :userId")
                .bind("userId", user.value())
                .map(MEMBER)
                .findOne();
    }

    /** Finds somebody whom nothing keeps from being reached, as far as is known. */
    Optional<Member> findReachable(Handle handle, UserId user) {
        return handle.createQuery("SELECT * FROM member WHERE user_id = :userId AND unreachable_since IS NULL")
                .bind("userId", user.value())
                .map(MEMBER)
                .findOne();
    }

    /** Notes that somebody has shut the bot out. */
    void closed(Handle handle, UserId user, Instant now) {
        handle.createUpdate("UPDATE member SET unreachable_since = :now WHERE user_id = :userId")
                .bind("userId", user.value())
                .bind("now", Columns.instant(now))
                .execute();
    }

    /** Notes that somebody was seen, and so can be reached. */
    void reached(Handle handle, UserId user) {
        handle.createUpdate(
                        "UPDATE member SET unreachable_since = NULL WHERE user_id = :userId AND unreachable_since IS NOT NULL")
                .bind("userId", user.value())
                .execute();
    }

    /** Finds somebody and keeps others from changing them until the transaction ends. */
    Optional<Member> findForUpdate(Handle handle, UserId user) {
        return handle.createQuery("SELECT * FROM member WHERE user_id = :userId FOR UPDATE")
                .bind("userId", user.value())
                .map(MEMBER)
                .findOne();
    }

    List<Member> list(Handle handle, MemberQuery query) {
        String sql = "SELECT * FROM member WHERE user_id > :after"
                + (query.level() == null ? "" : " AND level = :level")
                + (query.part() == null ? "" : " AND (user_id = :words OR POSITION(:part IN called) > 0)")
                + " ORDER BY user_id FETCH FIRST :size ROWS ONLY";
        return ReadableRows.page(query.size(), size -> bind(handle.createQuery(sql), query, size), MEMBER);
    }

    private static Query bind(Query statement, MemberQuery query, int size) {
        UserId after = query.after();
        LevelName level = query.level();
        String part = query.part();
        statement.bind("after", after == null ? "" : after.value()).bind("size", size);
        if (level != null) {
            statement.bind("level", level.value());
        }
        if (part != null) {
            // Nothing that can be kept is left of some texts; they are found nowhere, as null is.
            statement.bind("words", Columns.text(query.words())).bind("part", Columns.text(part));
        }
        return statement;
    }

    MemberCounts counts(Handle handle, Instant since) {
        return handle.createQuery("""
                        SELECT COUNT(*) AS known, COUNT(CASE WHEN last_seen >= :since THEN 1 END) AS seen
                        FROM member""")
                .bind("since", Columns.instant(since))
                .map((row, context) -> new MemberCounts(row.getInt("known"), row.getInt("seen")))
                .one();
    }

    void insert(Handle handle, Member member) {
        bind(handle.createUpdate("""
                        INSERT INTO member (user_id, level, level_until, blocked, blocked_until, name, handle, language, called,
                            first_seen, last_seen)
                        VALUES (:userId, :level, :levelUntil, :blocked, :blockedUntil, :name, :handle, :language, :called,
                            :firstSeen, :lastSeen)"""), member)
                .bind("firstSeen", Columns.instant(member.firstSeen()))
                .execute();
    }

    void update(Handle handle, Member member) {
        bind(handle.createUpdate("""
                        UPDATE member SET level = :level, level_until = :levelUntil, blocked = :blocked, blocked_until = :blockedUntil,
                            name = :name, handle = :handle, language = :language, called = :called, last_seen = :lastSeen
                        WHERE user_id = :userId"""), member).execute();
    }

    private static Update bind(Update update, Member member) {
        Block block = member.block();
        Profile profile = member.profile();
        return update.bind("userId", member.id().value())
                .bind("level", member.level().value())
                .bind("levelUntil", Columns.instant(member.levelUntil()))
                .bind("blocked", block != null)
                .bind("blockedUntil", Columns.instant(block == null ? null : block.until()))
                .bind("name", profile.name())
                .bind("handle", profile.handle())
                .bind("language", profile.language())
                .bind("called", MemberQuery.textOf(profile))
                .bind("lastSeen", Columns.instant(member.lastSeen()));
    }
}
