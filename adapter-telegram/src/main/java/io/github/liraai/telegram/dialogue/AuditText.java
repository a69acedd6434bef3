package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.admin.FindMember;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Says lines of the audit: what was done in the reader's language, people by their names, times in the house's zone. */
final class AuditText {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Map<String, Phrase> ACTIONS = Map.ofEntries(
            Map.entry("set-level", Phrase.AUDIT_SET_LEVEL),
            Map.entry("block", Phrase.AUDIT_BLOCK),
            Map.entry("unblock", Phrase.AUDIT_UNBLOCK),
            Map.entry("reset-quota", Phrase.AUDIT_RESET_QUOTA),
            Map.entry("turned-away", Phrase.AUDIT_TURNED_AWAY),
            Map.entry("forget", Phrase.AUDIT_FORGET),
            Map.entry("maintenance-on", Phrase.AUDIT_MAINTENANCE_ON),
            Map.entry("maintenance-off", Phrase.AUDIT_MAINTENANCE_OFF),
            Map.entry("pause-model", Phrase.AUDIT_PAUSE_MODEL),
            Map.entry("resume-model", Phrase.AUDIT_RESUME_MODEL),
            Map.entry("pause-provider", Phrase.AUDIT_PAUSE_PROVIDER),
            Map.entry("resume-provider", Phrase.AUDIT_RESUME_PROVIDER),
            Map.entry("resume-cap", Phrase.AUDIT_RESUME_CAP),
            Map.entry("cancel-job", Phrase.AUDIT_CANCEL_JOB),
            Map.entry("retry-job", Phrase.AUDIT_RETRY_JOB),
            Map.entry("broadcast", Phrase.AUDIT_BROADCAST),
            Map.entry("message", Phrase.AUDIT_MESSAGE),
            Map.entry("cancel-broadcast", Phrase.AUDIT_CANCEL_BROADCAST),
            Map.entry("cancel-message", Phrase.AUDIT_CANCEL_MESSAGE),
            Map.entry("back-model", Phrase.AUDIT_BACK_MODEL));

    /** Whose details say no more than the action does. */
    private static final Set<String> PLAIN = Set.of("unblock", "turned-away", "forget", "maintenance-off");

    private final FindMember people;
    private final ResetWords times;

    AuditText(FindMember people, ResetWords times) {
        this.people = people;
        this.times = times;
    }

    /** Tells whether a word is what was done, as the audit names it. */
    static boolean isAction(String word) {
        return ACTIONS.containsKey(word);
    }

    String of(AuditEntry entry, Texts texts) {
        Phrase action = ACTIONS.get(entry.action());
        String user =
                entry.user() == null || entry.user().value().equals(entry.by().name())
                        ? ""
                        : ", " + who(entry.user().value());
        String detail = PLAIN.contains(entry.action()) || entry.detail().isEmpty() ? "" : ": " + timed(entry.detail());
        return times.stamp(entry.at())
                + " "
                + who(entry.by().name())
                + " – "
                + (action == null ? entry.action() : texts.say(action))
                + user
                + detail;
    }

    private String who(String id) {
        return UserId.isValid(id)
                        && AdminNews.chatOf(new UserId(id)).isPresent()
                        && people.find(id) instanceof FindMember.Result.One(var member)
                        && member.profile().name() != null
                ? AdminPages.name(member) + " (" + id + ")"
                : id;
    }

    private String timed(String detail) {
        return INSTANT.matcher(detail).replaceAll(found -> time(found.group()));
    }

    private String time(String instant) {
        try {
            return times.date(Instant.parse(instant));
        } catch (DateTimeException e) {
            return instant;
        }
    }
}
