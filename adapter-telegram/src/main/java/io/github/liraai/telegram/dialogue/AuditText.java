package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.admin.FindMember;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says lines of the audit: what was done in the reader's language, people by their names, times in the house's zone. */
final class AuditText {
    /** In the order in which they are offered. */
    private static final Map<String, Phrase> ACTIONS = actionsInOrder();

    private static Map<String, Phrase> actionsInOrder() {
        Map<String, Phrase> actions = new LinkedHashMap<>();
        actions.put("set-level", Phrase.AUDIT_SET_LEVEL);
        actions.put("block", Phrase.AUDIT_BLOCK);
        actions.put("unblock", Phrase.AUDIT_UNBLOCK);
        actions.put("reset-quota", Phrase.AUDIT_RESET_QUOTA);
        actions.put("turned-away", Phrase.AUDIT_TURNED_AWAY);
        actions.put("forget", Phrase.AUDIT_FORGET);
        actions.put("message", Phrase.AUDIT_MESSAGE);
        actions.put("cancel-message", Phrase.AUDIT_CANCEL_MESSAGE);
        actions.put("broadcast", Phrase.AUDIT_BROADCAST);
        actions.put("cancel-broadcast", Phrase.AUDIT_CANCEL_BROADCAST);
        actions.put("maintenance-on", Phrase.AUDIT_MAINTENANCE_ON);
        actions.put("maintenance-off", Phrase.AUDIT_MAINTENANCE_OFF);
        actions.put("pause-model", Phrase.AUDIT_PAUSE_MODEL);
        actions.put("resume-model", Phrase.AUDIT_RESUME_MODEL);
        actions.put("pause-provider", Phrase.AUDIT_PAUSE_PROVIDER);
        actions.put("resume-provider", Phrase.AUDIT_RESUME_PROVIDER);
        actions.put("back-model", Phrase.AUDIT_BACK_MODEL);
        actions.put("resume-cap", Phrase.AUDIT_RESUME_CAP);
        actions.put("cancel-job", Phrase.AUDIT_CANCEL_JOB);
        actions.put("retry-job", Phrase.AUDIT_RETRY_JOB);
        return Collections.unmodifiableMap(actions);
    }

    /** Who did what no person did. */
    static final List<String> PLACES = List.of("cli", "config");

    private final FindMember people;
    private final ResetWords times;
    private final AuditDetail details;

    AuditText(FindMember people, ResetWords times) {
        this.people = people;
        this.times = times;
        this.details = new AuditDetail(times);
    }

    /** Lists what can be done, as the audit names it. */
    static Set<String> actions() {
        return ACTIONS.keySet();
    }

    /** Says what was done. */
    static String action(String action, Texts texts) {
        Phrase phrase = ACTIONS.get(action);
        return phrase == null ? action : texts.say(phrase);
    }

    /** Tells whether a word is what was done, as the audit names it. */
    static boolean isAction(String word) {
        return ACTIONS.containsKey(word);
    }

    String of(AuditEntry entry, Texts texts) {
        UserId about = entry.user();
        String user = about == null || about.value().equals(entry.by().name()) ? "" : ", " + who(about.value(), texts);
        String detail = details.of(entry, texts);
        return times.stamp(entry.at())
                + " "
                + who(entry.by().name(), texts)
                + " – "
                + action(entry.action(), texts)
                + user
                + (detail.isEmpty() ? "" : ": " + detail);
    }

    /** Names a person, or what did something in place of one. */
    String who(String id, Texts texts) {
        return switch (id) {
            case "cli" -> texts.say(Phrase.AUDIT_BY_CLI);
            case "config" -> texts.say(Phrase.AUDIT_BY_CONFIG);
            default -> person(id);
        };
    }

    private String person(String id) {
        return UserId.isValid(id)
                        && AdminNews.chatOf(new UserId(id)).isPresent()
                        && people.find(id) instanceof FindMember.Result.One(var member)
                        && member.profile().name() != null
                ? MemberPages.name(member) + " (" + id + ")"
                : id;
    }
}
