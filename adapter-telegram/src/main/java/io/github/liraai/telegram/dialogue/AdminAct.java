package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditId;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.Pausable;
import io.github.liraai.core.quota.QuotaDay;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a button of the administration does, as data of a button and back. */
sealed interface AdminAct {
    /** What the data of every such button begins with. */
    String PREFIX = "a:";

    /** Gives the data of the button. */
    String data();

    /** Shows the numbers. */
    record Home() implements AdminAct {
        @Override
        public String data() {
            return PREFIX + "home";
        }
    }

    /** Shows people after somebody, or from the beginning. */
    record People(@Nullable UserId after) implements AdminAct {
        @Override
        public String data() {
            return PREFIX + "ppl:" + (after == null ? "" : after.value());
        }
    }

    /** Shows somebody's card. */
    record Card(UserId user) implements AdminAct {
        @Override
        public String data() {
            return PREFIX + "u:" + user.value();
        }
    }

    /** Changes what somebody may do. */
    sealed interface OfAccess extends AdminAct {
        UserId user();

        /** Tells whether a slip of the finger would be too much, so that it asks first. */
        boolean isGrave();
    }

    /** Changes what somebody may do, after the question. */
    record Sure(OfAccess change) implements AdminAct {
        @Override
        public String data() {
            return PREFIX + "y:" + change.data().substring(PREFIX.length());
        }
    }

    /** Puts somebody on a level, for good or until an instant. */
    record Level(UserId user, LevelName level, @Nullable Instant until) implements OfAccess {
        @Override
        public boolean isGrave() {
            return level.equals(LevelName.ADMIN);
        }

        @Override
        public String data() {
            String whom = user.value() + ":" + level.value();
            return until == null ? PREFIX + "lv:" + whom : PREFIX + "lu:" + until.getEpochSecond() + ":" + whom;
        }
    }

    /** Shuts somebody out for days, 0 for good. */
    record Block(UserId user, int days) implements OfAccess {
        @Override
        public boolean isGrave() {
            return days == 0;
        }

        @Override
        public String data() {
            return PREFIX + "bl:" + user.value() + ":" + days;
        }
    }

    /** Lets somebody in. */
    record Unblock(UserId user) implements AdminAct {
        @Override
        public String data() {
            return PREFIX + "ub:" + user.value();
        }
    }

    /** Begins somebody's day anew. */
    record Reset(UserId user) implements AdminAct {
        @Override
        public String data() {
            return PREFIX + "rs:" + user.value();
        }
    }

    /** Shows the audit below a line, or from the newest; only one action, what one did, or what concerned one, when they are given. */
    record Audit(
            @Nullable AuditId before,
            @Nullable String action,
            @Nullable Actor by,
            @Nullable UserId about) implements AdminAct {
        /** Shows all of it, from the newest. */
        static final Audit NEWEST = new Audit(null, null, null, null);

        static Audit ofAction(String action) {
            return new Audit(null, action, null, null);
        }

        static Audit byWhom(Actor by) {
            return new Audit(null, null, by, null);
        }

        static Audit about(UserId user) {
            return new Audit(null, null, null, user);
        }

        /** Shows the same below a line, or from the newest. */
        Audit below(@Nullable AuditId line) {
            return new Audit(line, action, by, about);
        }

        @Override
        public String data() {
            String line = before == null ? "" : Long.toString(before.value());
            if (about != null) {
                return PREFIX + "ul:" + (line.isEmpty() ? "" : line + ":") + about.value();
            }
            String filter = action == null && by == null
                    ? ""
                    : ":" + (action == null ? "" : action) + ":" + (by == null ? "" : by.name());
            return PREFIX + "log:" + line + filter;
        }
    }

    /** Shows what the audit can be narrowed to. */
    record AuditFilters() implements AdminAct {
        @Override
        public String data() {
            return PREFIX + "lf";
        }
    }

    /** Shows what can be paused. */
    record Models() implements AdminAct {
        @Override
        public String data() {
            return PREFIX + "mod";
        }
    }

    /** Pauses a model or a provider. */
    record Pause(Pausable what) implements AdminAct {
        @Override
        public String data() {
            return PREFIX + "p" + kind(what) + ":" + what.name();
        }
    }

    /** Lets a model or a provider paint again. */
    record Resume(Pausable what) implements AdminAct {
        @Override
        public String data() {
            return PREFIX + "r" + kind(what) + ":" + what.name();
        }
    }

    /** Ends maintenance. */
    record EndMaintenance() implements AdminAct {
        @Override
        public String data() {
            return PREFIX + "mx";
        }
    }

    /** Raises a cap that was raised so often on a day. */
    record RaiseCap(CapScope scope, QuotaDay day, int resumed) implements AdminAct {
        @Override
        public String data() {
            return PREFIX + "cap:" + day.date() + ":" + resumed + ":" + scope.name();
        }
    }

    /** Something about mailings. */
    sealed interface OfMailings extends AdminAct {}

    /** Shows the latest mailings. */
    record Mailings() implements OfMailings {
        @Override
        public String data() {
            return PREFIX + "ml";
        }
    }

    /** Ends in showing how a mailing stands. */
    sealed interface OfMailing extends OfMailings {
        MailingId mailing();
    }

    /** Shows how a mailing stands. */
    record MailingCard(MailingId mailing) implements OfMailing {
        @Override
        public String data() {
            return PREFIX + "mi:" + mailing.value();
        }
    }

    /** Asks for a text for everybody, or for one person. */
    record Write(@Nullable UserId user) implements OfMailings {
        @Override
        public String data() {
            return PREFIX + "mw:" + (user == null ? "" : user.value());
        }
    }

    /** Has a draft sent. */
    record Send(MailingId mailing) implements OfMailing {
        @Override
        public String data() {
            return PREFIX + "mg:" + mailing.value();
        }
    }

    /** Throws a draft away. */
    record Discard(MailingId mailing) implements OfMailings {
        @Override
        public String data() {
            return PREFIX + "md:" + mailing.value();
        }
    }

    /** Has a mailing sent to nobody else. */
    record CancelMailing(MailingId mailing) implements OfMailing {
        @Override
        public String data() {
            return PREFIX + "mc:" + mailing.value();
        }
    }

    /** Reads the data of a button, which anybody may make up; empty for what is none of ours. */
    static Optional<AdminAct> read(String data) {
        if (!data.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = data.substring(PREFIX.length()).split(":", 2);
        try {
            return Optional.ofNullable(read(parts[0], parts.length == 1 ? "" : parts[1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable AdminAct read(String verb, String rest) {
        return switch (verb) {
            case "home" -> new Home();
            case "ppl" -> new People(rest.isEmpty() ? null : new UserId(rest));
            case "u" -> new Card(new UserId(rest));
            case "lv" -> level(rest, null);
            case "lu" -> {
                String[] parts = rest.split(":", 2);
                yield level(parts[parts.length - 1], Instant.ofEpochSecond(Long.parseLong(parts[0])));
            }
            case "bl" -> new Block(new UserId(beforeLast(rest)), Integer.parseInt(afterLast(rest)));
            case "y" ->
                read(PREFIX + rest)
                        .filter(OfAccess.class::isInstance)
                        .map(act -> new Sure((OfAccess) act))
                        .orElse(null);
            case "ub" -> new Unblock(new UserId(rest));
            case "rs" -> new Reset(new UserId(rest));
            case "log" -> audit(rest.split(":", 3));
            case "ul" -> auditOf(rest);
            case "lf" -> new AuditFilters();
            case "mod" -> new Models();
            case "pm" -> new Pause(new Pausable.Model(new ModelKey(rest)));
            case "pp" -> new Pause(new Pausable.Provider(new ProviderName(rest)));
            case "rm" -> new Resume(new Pausable.Model(new ModelKey(rest)));
            case "rp" -> new Resume(new Pausable.Provider(new ProviderName(rest)));
            case "mx" -> new EndMaintenance();
            case "ml" -> new Mailings();
            case "mi" -> new MailingCard(mailing(rest));
            case "mw" -> new Write(rest.isEmpty() ? null : new UserId(rest));
            case "mg" -> new Send(mailing(rest));
            case "md" -> new Discard(mailing(rest));
            case "mc" -> new CancelMailing(mailing(rest));
            case "cap" -> cap(rest.split(":", 3));
            default -> null;
        };
    }

    private static Level level(String rest, @Nullable Instant until) {
        return new Level(new UserId(beforeLast(rest)), new LevelName(afterLast(rest)), until);
    }

    private static Audit audit(String[] parts) {
        return new Audit(
                line(parts[0]),
                parts.length < 2 || parts[1].isEmpty() ? null : parts[1],
                parts.length < 3 || parts[2].isEmpty() ? null : new Actor(parts[2]),
                null);
    }

    /** An id may have colons in it, so it comes last; without a line there is nothing before it. */
    private static Audit auditOf(String rest) {
        String[] parts = rest.split(":", 2);
        return parts.length == 2 && parts[0].matches("[0-9]+")
                ? Audit.about(new UserId(parts[1])).below(line(parts[0]))
                : Audit.about(new UserId(rest));
    }

    private static @Nullable AuditId line(String number) {
        return number.isEmpty() ? null : new AuditId(Long.parseLong(number));
    }

    private static MailingId mailing(String number) {
        return new MailingId(Long.parseLong(number));
    }

    private static @Nullable AdminAct cap(String[] parts) {
        return parts.length < 3
                ? null
                : new RaiseCap(
                        CapScope.named(parts[2]), new QuotaDay(LocalDate.parse(parts[0])), Integer.parseInt(parts[1]));
    }

    private static String kind(Pausable what) {
        return switch (what) {
            case Pausable.Model model -> "m";
            case Pausable.Provider provider -> "p";
        };
    }

    /** An id may have colons in it; what follows the last one has none. */
    private static String beforeLast(String rest) {
        return rest.substring(0, Math.max(0, rest.lastIndexOf(':')));
    }

    private static String afterLast(String rest) {
        return rest.substring(rest.lastIndexOf(':') + 1);
    }
}
