package io.github.liraai.persistence;

import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The rows of people. */
final class MemberTable {
    private static final RowMapper<Member> MEMBER = (row, context) -> new Member(
            new UserId(row.getString("user_id")),
            new LevelName(row.getString("level")),
            row.getBoolean("blocked") ? new Block(Columns.nullableInstant(row, "blocked_until")) : null,
            new Profile(row.getString("name"), row.getString("handle"), row.getString("language")),
            Columns.instant(row, "first_seen"),
            Columns.instant(row, "last_seen"));

    Optional<Member> find(Handle handle, UserId user) {
        return handle.createQuery("SELECT * FROM member WHERE user_id = :userId")
                .bind("userId", user.value())
                .map(MEMBER)
                .findOne();
    }

    /** Finds somebody and keeps others from changing them until the transaction ends. */
    Optional<Member> findForUpdate(Handle handle, UserId user) {
        return handle.createQuery("SELECT * FROM member WHERE user_id = :userId FOR UPDATE")
                .bind("userId", user.value())
                .map(MEMBER)
                .findOne();
    }

    List<Member> list(Handle handle, @Nullable UserId after, int size) {
        return handle.createQuery(
                        "SELECT * FROM member WHERE user_id > :after ORDER BY user_id FETCH FIRST :size ROWS ONLY")
                .bind("after", after == null ? "" : after.value())
                .bind("size", size)
                .map(MEMBER)
                .list();
    }

    void insert(Handle handle, Member member) {
        bind(handle.createUpdate("""
                        INSERT INTO member (user_id, level, blocked, blocked_until, name, handle, language, first_seen, last_seen)
                        VALUES (:userId, :level, :blocked, :blockedUntil, :name, :handle, :language, :firstSeen, :lastSeen)"""), member)
                .bind("firstSeen", Columns.instant(member.firstSeen()))
                .execute();
    }

    void update(Handle handle, Member member) {
        bind(handle.createUpdate("""
                        UPDATE member SET level = :level, blocked = :blocked, blocked_until = :blockedUntil,
                            name = :name, handle = :handle, language = :language, last_seen = :lastSeen
                        WHERE user_id = :userId"""), member).execute();
    }

    private static Update bind(Update update, Member member) {
        Block block = member.block();
        Profile profile = member.profile();
        return update.bind("userId", member.id().value())
                .bind("level", member.level().value())
                .bind("blocked", block != null)
                .bind("blockedUntil", Columns.instant(block == null ? null : block.until()))
                .bind("name", profile.name())
                .bind("handle", profile.handle())
                .bind("language", profile.language())
                .bind("lastSeen", Columns.instant(member.lastSeen()));
    }
}
