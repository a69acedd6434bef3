package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditLine;
import io.github.liraai.core.access.AuditQuery;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.admin.Administration;
import io.github.liraai.core.admin.Page;
import io.github.liraai.core.admin.ShowNumbers;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.Pausable;
import io.github.liraai.core.operation.Pause;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What administrators are shown: texts with buttons. */
final class AdminPages {
    private static final int LINES = 10;
    private static final int LONGEST_LINE = 240;
    static final int LONGEST_BUTTON = 60;
    private static final int LONGEST_DATA = 64;

    private final Lira lira;
    private final Administration administration;
    private final ResetWords times;
    private final AuditText audit;

    AdminPages(Lira lira, Administration administration, ResetWords times) {
        this.lira = lira;
        this.administration = administration;
        this.times = times;
        this.audit = new AuditText(administration.find(), times);
    }

    /** A text with buttons. */
    record Shown(String text, Keyboard keyboard) {
        Shown headed(String head) {
            return new Shown(head + "\n\n" + text, keyboard);
        }
    }

    Shown home(Texts texts) {
        ShowNumbers.Numbers numbers = administration.numbers().now();
        List<String> lines = new ArrayList<>();
        lines.add(texts.say(
                Phrase.ADMIN_HOME,
                numbers.jobs().inLine(),
                numbers.jobs().running(),
                numbers.jobs().pictures(),
                numbers.jobs().askers(),
                numbers.people().known(),
                numbers.people().seen()));
        numbers.asked().forEach(cap -> lines.add(asked(cap, texts)));
        String failures = failures(numbers.jobs().failures(), texts);
        if (!failures.isEmpty()) {
            lines.add(texts.say(Phrase.ADMIN_FAILURES, failures));
        }
        if (!numbers.pauses().isEmpty()) {
            lines.add(texts.say(
                    Phrase.ADMIN_PAUSED,
                    numbers.pauses().stream().map(pause -> pause.what().name()).collect(Collectors.joining(", "))));
        }
        numbers.maintenance()
                .ifPresent(maintenance ->
                        lines.add(texts.say(Phrase.ADMIN_MAINTENANCE, times.of(maintenance.until(), texts))));
        lines.add("\n" + texts.say(Phrase.ADMIN_HELP));
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        rows.add(row(
                button(texts.say(Phrase.BUTTON_ADMIN_PEOPLE), new AdminAct.People(null)),
                button(texts.say(Phrase.BUTTON_ADMIN_AUDIT), AdminAct.Audit.NEWEST)));
        rows.add(row(
                button(texts.say(Phrase.BUTTON_ADMIN_MODELS), new AdminAct.Models()),
                button(texts.say(Phrase.BUTTON_ADMIN_REFRESH), new AdminAct.Home())));
        rows.add(row(button(texts.say(Phrase.BUTTON_ADMIN_MAILINGS), new AdminAct.Mailings())));
        numbers.asked().stream().filter(CapStatus::isReached).forEach(cap -> rows.add(row(raise(cap, texts))));
        if (numbers.maintenance().isPresent()) {
            rows.add(row(button(texts.say(Phrase.BUTTON_ADMIN_WORKS_OFF), new AdminAct.EndMaintenance())));
        }
        return shown(String.join("\n", lines), rows);
    }

    /** Says why there were no pictures; whoever cancelled wanted none. */
    private static String failures(Map<Cause, Integer> failures, Texts texts) {
        return failures.entrySet().stream()
                .filter(failure -> failure.getKey() != Cause.CANCELED)
                .sorted(Map.Entry.comparingByKey())
                .map(failure -> texts.say(cause(failure.getKey())) + " – " + failure.getValue())
                .collect(Collectors.joining(", "));
    }

    static Phrase cause(Cause cause) {
        return switch (cause) {
            case AUTH -> Phrase.CAUSE_AUTH;
            case FORBIDDEN -> Phrase.CAUSE_FORBIDDEN;
            case PAYMENT_REQUIRED -> Phrase.CAUSE_PAYMENT_REQUIRED;
            case NOT_FOUND -> Phrase.CAUSE_NOT_FOUND;
            case INVALID_REQUEST -> Phrase.CAUSE_INVALID_REQUEST;
            case CONTENT_BLOCKED -> Phrase.CAUSE_CONTENT_BLOCKED;
            case GEO_BLOCKED -> Phrase.CAUSE_GEO_BLOCKED;
            case RATE_LIMITED -> Phrase.CAUSE_RATE_LIMITED;
            case MODEL_LOADING -> Phrase.CAUSE_MODEL_LOADING;
            case SERVER_ERROR -> Phrase.CAUSE_SERVER_ERROR;
            case TASK_FAILED -> Phrase.CAUSE_TASK_FAILED;
            case NO_IMAGE -> Phrase.CAUSE_NO_IMAGE;
            case MALFORMED_RESPONSE -> Phrase.CAUSE_MALFORMED_RESPONSE;
            case TIMEOUT -> Phrase.CAUSE_TIMEOUT;
            case UNREACHABLE -> Phrase.CAUSE_UNREACHABLE;
            case REFUSED -> Phrase.CAUSE_REFUSED;
            case PAUSED -> Phrase.CAUSE_PAUSED;
            case CAP_REACHED -> Phrase.CAUSE_CAP_REACHED;
            case INTERRUPTED -> Phrase.CAUSE_INTERRUPTED;
            case UNDELIVERABLE -> Phrase.CAUSE_UNDELIVERABLE;
            case STORAGE -> Phrase.CAUSE_STORAGE;
            case CANCELED -> Phrase.CAUSE_CANCELED;
        };
    }

    private static String asked(CapStatus cap, Texts texts) {
        String scope = scope(cap.scope(), texts);
        int pictures = cap.use().pictures();
        return cap.limit().isEmpty()
                ? texts.say(Phrase.ADMIN_ASKED, scope, pictures)
                : texts.say(
                        Phrase.ADMIN_ASKED_OF,
                        scope,
                        StandingText.bar(pictures, cap.limit().getAsInt()),
                        pictures,
                        cap.limit().getAsInt());
    }

    static String scope(CapScope scope, Texts texts) {
        return switch (scope) {
            case CapScope.All all -> texts.say(Phrase.ADMIN_ALL);
            case CapScope.Provider provider -> provider.name();
        };
    }

    /** Makes the button that raises a cap as it was when it was read. */
    static Keyboard.Button raise(CapStatus cap, Texts texts) {
        String text = texts.say(Phrase.BUTTON_ADMIN_RAISE, scope(cap.scope(), texts));
        return button(
                text, new AdminAct.RaiseCap(cap.scope(), cap.day(), cap.use().resumed()));
    }

    Shown audit(AdminAct.Audit act, Texts texts) {
        Page<AuditLine> page = administration
                .audit()
                .page(new AuditQuery(act.about(), act.by(), act.action(), null, act.before(), LINES));
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        if (page.hasMore()) {
            AdminAct older = act.below(page.rows().getLast().id());
            rows.add(row(button(texts.say(Phrase.BUTTON_ADMIN_MORE), older)));
        }
        if (act.before() != null) {
            rows.add(row(button(texts.say(Phrase.BUTTON_ADMIN_NEWEST), act.below(null))));
        }
        UserId about = act.about();
        rows.add(row(
                about == null
                        ? button(texts.say(Phrase.BUTTON_ADMIN_FILTER), new AdminAct.AuditFilters())
                        : button(texts.say(Phrase.BUTTON_BACK), new AdminAct.Card(about)),
                home(texts.say(Phrase.BUTTON_ADMIN_HOME))));
        return shown(lines(page, heading(act, texts), texts), rows);
    }

    private String heading(AdminAct.Audit act, Texts texts) {
        String only = Stream.of(
                        act.action() == null ? null : AuditText.action(act.action(), texts),
                        act.by() == null ? null : audit.who(act.by().name(), texts),
                        act.about() == null ? null : audit.who(act.about().value(), texts))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return only.isEmpty() ? texts.say(Phrase.ADMIN_AUDIT) : texts.say(Phrase.ADMIN_AUDIT_ONLY, only);
    }

    private String lines(Page<AuditLine> page, String heading, Texts texts) {
        if (page.rows().isEmpty()) {
            return heading + "\n" + texts.say(Phrase.ADMIN_AUDIT_NONE);
        }
        return page.rows().stream()
                .map(line -> Shortening.to(LONGEST_LINE, audit.of(line.entry(), texts)))
                .collect(Collectors.joining("\n", heading + "\n", ""));
    }

    /** Offers each kind of thing that is done, and what the command line did. */
    Shown auditFilters(Texts texts) {
        List<Keyboard.Button> kinds = new ArrayList<>();
        kinds.add(button(texts.say(Phrase.BUTTON_ADMIN_EVERYTHING), AdminAct.Audit.NEWEST));
        AuditText.actions()
                .forEach(action -> kinds.add(button(AuditText.action(action, texts), AdminAct.Audit.ofAction(action))));
        AuditText.PLACES.forEach(
                place -> kinds.add(button(audit.who(place, texts), AdminAct.Audit.byWhom(new Actor(place)))));
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i += 2) {
            rows.add(kinds.subList(i, Math.min(i + 2, kinds.size())));
        }
        rows.add(row(home(texts.say(Phrase.BUTTON_ADMIN_HOME))));
        return shown(texts.say(Phrase.ADMIN_AUDIT_FILTER), rows);
    }

    Shown models(Texts texts) {
        Set<Pausable> paused =
                administration.operation().pauses().stream().map(Pause::what).collect(Collectors.toSet());
        Stream<Pausable> models = lira.models().all().stream().map(model -> new Pausable.Model(model.key()));
        Stream<Pausable> providers = lira.models().all().stream()
                .map(ImageModel::provider)
                .distinct()
                .map(Pausable.Provider::new);
        List<List<Keyboard.Button>> rows = new ArrayList<>(Stream.concat(providers, models)
                .limit(90)
                .map(what -> row(paused.contains(what) ? resume(what, texts) : pause(what, texts)))
                .toList());
        rows.add(row(home(texts.say(Phrase.BUTTON_ADMIN_HOME))));
        return shown(texts.say(Phrase.ADMIN_MODELS), rows);
    }

    private static Keyboard.Button pause(Pausable what, Texts texts) {
        Phrase label = switch (what) {
            case Pausable.Model model -> Phrase.BUTTON_ADMIN_PAUSE_MODEL;
            case Pausable.Provider provider -> Phrase.BUTTON_ADMIN_PAUSE_PROVIDER;
        };
        return button(texts.say(label, what.name()), new AdminAct.Pause(what));
    }

    private static Keyboard.Button resume(Pausable what, Texts texts) {
        Phrase label = switch (what) {
            case Pausable.Model model -> Phrase.BUTTON_ADMIN_RESUME_MODEL;
            case Pausable.Provider provider -> Phrase.BUTTON_ADMIN_RESUME_PROVIDER;
        };
        return button(texts.say(label, what.name()), new AdminAct.Resume(what));
    }

    static Keyboard.Button home(String text) {
        return button(text, new AdminAct.Home());
    }

    static Keyboard.Button button(String text, AdminAct act) {
        return new Keyboard.Button(Shortening.to(LONGEST_BUTTON, text), act.data());
    }

    static List<Keyboard.Button> row(Keyboard.Button... buttons) {
        return List.of(buttons);
    }

    /** Leaves out buttons whose data Telegram would not take; what they do there is a command for. */
    static Shown shown(String text, List<List<Keyboard.Button>> rows) {
        List<List<Keyboard.Button>> fitting = rows.stream()
                .map(row -> row.stream()
                        .filter(button -> button.data().getBytes(StandardCharsets.UTF_8).length <= LONGEST_DATA)
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
        return new Shown(text, new Keyboard.Inline(fitting));
    }
}
