package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.generation.JobStage;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says the details of the audit in the reader's language. They are kept as the core words them; what does not look as expected, such as
 * a detail that was cut, is shown as it is kept.
 */
final class AuditDetail {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** Whose details say no more than the action does. */
    private static final Set<String> PLAIN = Set.of("unblock", "turned-away", "forget", "maintenance-off");

    private final ResetWords times;
    private final Map<String, Form> forms = Map.ofEntries(
            form("set-level", "(\\S+)(?: until (\\S+))? -> (\\S+)(?: until (\\S+))?", this::level),
            form("block", ".* -> blocked (?:for good|until (\\S+))", (kept, texts) -> end(kept.group(1), texts)),
            form("reset-quota", "(\\d{1,9}) charged on (\\S+) no longer count", this::reset),
            form("maintenance-on", "until (\\S+?)(?:: (.*))?", this::maintenance),
            form("resume-cap", "(\\S+) on (\\S+): (\\d+) -> (\\d+)", this::cap),
            form("cancel-job", "job (\\S+) was ([A-Z]+)", AuditDetail::job),
            form("retry-job", "job (\\S+) was ([A-Z]+)", AuditDetail::job),
            form("broadcast", "#(\\d+) to (\\d{1,9}) people, (\\d{1,9}) characters", AuditDetail::broadcast),
            form("message", "#(\\d+), (\\d{1,9}) characters", AuditDetail::message),
            form("cancel-broadcast", "#(\\d+) after (\\d+) of (\\d+)", AuditDetail::stopped),
            form("cancel-message", "#(\\d+) after (\\d+) of (\\d+)", AuditDetail::stopped),
            form("back-model", "(\\S+), gone since (\\S+)", this::back));

    AuditDetail(ResetWords times) {
        this.times = times;
    }

    /** How a detail is kept, and how it is said. */
    private record Form(Pattern kept, Saying saying) {}

    @FunctionalInterface
    private interface Saying {
        String say(Matcher kept, Texts texts);
    }

    private static Map.Entry<String, Form> form(String action, String kept, Saying saying) {
        return Map.entry(action, new Form(Pattern.compile(kept, Pattern.DOTALL), saying));
    }

    /** Says it; empty when there is nothing to say. */
    String of(AuditEntry entry, Texts texts) {
        if (PLAIN.contains(entry.action())) {
            return "";
        }
        Form form = forms.get(entry.action());
        Matcher kept = form == null ? null : form.kept().matcher(entry.detail());
        return form == null || kept == null || !kept.matches()
                ? INSTANT.matcher(entry.detail()).replaceAll(found -> Matcher.quoteReplacement(time(found.group())))
                : form.saying().say(kept, texts);
    }

    private String level(Matcher kept, Texts texts) {
        return texts.say(
                Phrase.AUDIT_DETAIL_CHANGE,
                levelUntil(kept.group(1), kept.group(2), texts),
                levelUntil(kept.group(3), kept.group(4), texts));
    }

    private String levelUntil(String level, @Nullable String until, Texts texts) {
        String name = LevelName.isValid(level) ? StandingText.level(new LevelName(level), texts) : level;
        return until == null ? name : name + " " + end(until, texts);
    }

    private String end(@Nullable String until, Texts texts) {
        return until == null
                ? texts.say(Phrase.AUDIT_DETAIL_FOR_GOOD)
                : texts.say(Phrase.AUDIT_DETAIL_UNTIL, time(until));
    }

    private String reset(Matcher kept, Texts texts) {
        return texts.say(Phrase.AUDIT_DETAIL_RESET, Integer.parseInt(kept.group(1)), day(kept.group(2)));
    }

    private String maintenance(Matcher kept, Texts texts) {
        String notice = kept.group(2);
        return end(kept.group(1), texts) + (notice == null ? "" : ": " + notice);
    }

    private String cap(Matcher kept, Texts texts) {
        return texts.say(
                Phrase.AUDIT_DETAIL_CAP,
                AdminPages.scope(CapScope.named(kept.group(1)), texts),
                day(kept.group(2)),
                kept.group(3),
                kept.group(4));
    }

    private String back(Matcher kept, Texts texts) {
        return texts.say(Phrase.AUDIT_DETAIL_BACK, kept.group(1), time(kept.group(2)));
    }

    private static String job(Matcher kept, Texts texts) {
        return texts.say(Phrase.AUDIT_DETAIL_JOB, kept.group(1), stage(kept.group(2), texts));
    }

    private static String stage(String kept, Texts texts) {
        for (JobStage stage : JobStage.values()) {
            if (stage.name().equals(kept)) {
                return texts.say(
                        switch (stage) {
                            case WAITING -> Phrase.ADMIN_JOB_WAITING;
                            case CALLING -> Phrase.ADMIN_JOB_CALLING;
                            case PAINTED -> Phrase.ADMIN_JOB_PAINTED;
                            case FAILED -> Phrase.ADMIN_JOB_NONE;
                            case FINISHED -> Phrase.ADMIN_JOB_FINISHED;
                        });
            }
        }
        return kept;
    }

    private static String broadcast(Matcher kept, Texts texts) {
        return texts.say(
                Phrase.AUDIT_DETAIL_BROADCAST,
                kept.group(1),
                Integer.parseInt(kept.group(2)),
                Integer.parseInt(kept.group(3)));
    }

    private static String message(Matcher kept, Texts texts) {
        return texts.say(Phrase.AUDIT_DETAIL_MESSAGE, kept.group(1), Integer.parseInt(kept.group(2)));
    }

    private static String stopped(Matcher kept, Texts texts) {
        return texts.say(Phrase.AUDIT_DETAIL_STOPPED, kept.group(1), kept.group(2), kept.group(3));
    }

    private String time(String instant) {
        try {
            return times.date(Instant.parse(instant));
        } catch (DateTimeException e) {
            return instant;
        }
    }

    private static String day(String date) {
        try {
            return DAY.format(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return date;
        }
    }
}
