package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.generation.ShowStanding;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.QuotaStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person as the owner sees them.
 *
 * @param member who
 * @param standing their level and today's quota
 */
record MemberReport(Member member, ShowStanding.Standing standing) {
    static MemberReport of(Office office, Member member) {
        return new MemberReport(member, office.standing().of(member.id()));
    }

    /** Gives the fields for JSON; a limit of null is none, an {@code until} of null is for good. */
    Map<String, @Nullable Object> fields() {
        QuotaStatus quota = standing.quota();
        Profile profile = member.profile();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", member.id().value());
        fields.put("level", level());
        fields.put("levelUntil", text(member.levelUntil()));
        fields.put("used", quota.used().value());
        fields.put("held", quota.held().value());
        fields.put("charged", quota.charged().value());
        fields.put("limit", limit());
        fields.put("resetsAt", quota.resetsAt().toString());
        fields.put("blocked", isBlocked());
        fields.put("blockedUntil", until());
        fields.put("name", profile.name());
        fields.put("handle", profile.handle());
        fields.put("language", profile.language());
        fields.put("firstSeen", member.firstSeen().toString());
        fields.put("lastSeen", member.lastSeen().toString());
        return fields;
    }

    void print(Shell shell, boolean json) {
        if (json) {
            shell.print(Json.of(fields()));
            return;
        }
        QuotaStatus quota = standing.quota();
        shell.print("id:      " + member.id().value());
        shell.print("name:    " + Printable.of(name()));
        shell.print("level:   " + level() + (member.levelUntil() == null ? "" : levelsEnd()));
        shell.print("today:   " + usedOfLimit() + ", " + quota.held().value() + " of them held, resets at "
                + quota.resetsAt());
        shell.print("blocked: " + (isBlocked() ? "yes, " + (until() == null ? "for good" : "until " + until()) : "no"));
        shell.print("seen:    " + member.firstSeen() + " to " + member.lastSeen());
    }

    /** The level shown is the one that holds, so one that is over shows no end of its own. */
    private String levelsEnd() {
        return member.level().equals(standing.level().name())
                ? " until " + member.levelUntil()
                : " since " + member.level().value() + " ended at " + member.levelUntil();
    }

    String level() {
        return standing.level().name().value();
    }

    String usedOfLimit() {
        Integer limit = limit();
        return standing.quota().used().value() + " of " + (limit == null ? "∞" : limit.toString());
    }

    String name() {
        Profile profile = member.profile();
        String handle = profile.handle() == null ? "" : "@" + profile.handle();
        return profile.name() == null ? handle : (profile.name() + " " + handle).strip();
    }

    boolean isBlocked() {
        return member.block() != null;
    }

    private @Nullable Integer limit() {
        return switch (standing.quota().limit()) {
            case DailyLimit.Limited(int pictures) -> pictures;
            case DailyLimit.Unlimited() -> null;
        };
    }

    private @Nullable String until() {
        Block block = member.block();
        return block == null ? null : text(block.until());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
