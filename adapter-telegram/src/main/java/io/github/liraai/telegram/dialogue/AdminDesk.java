package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.ManageAccess;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.admin.Administration;
import io.github.liraai.core.admin.EnterAdministration;
import io.github.liraai.core.admin.FindMember;
import io.github.liraai.core.generation.ResetQuota;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.operation.Maintenance;
import io.github.liraai.core.operation.ManageOperation;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.telegram.dialogue.AdminPages.Shown;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The administration in the chat: {@code /admin} with what follows it, and its buttons. Whoever is no administrator gets the help text
 * and a line in the audit.
 */
final class AdminDesk {
    private static final int MOST_DAYS = 3650;
    private static final int LONGEST_ECHO = 64;
    private static final Set<String> BEFORE_THEY_COME = Set.of("level", "block");

    private final Lira lira;
    private final Administration administration;
    private final AdminPages pages;
    private final MemberPages people;
    private final ResetWords times;
    private final MailingDesk mailings;

    AdminDesk(Lira lira, Administration administration, ResetWords times) {
        this.lira = lira;
        this.administration = administration;
        this.pages = new AdminPages(lira, administration, times);
        this.people = new MemberPages(lira, administration, times);
        this.times = times;
        this.mailings = new MailingDesk(administration);
    }

    /** Has an administrator's next words be nothing special; answers whether they were. */
    boolean stopWaiting(Sender sender) {
        return isAdministrator(sender) && administration.mailings().stopWaiting(sender.user());
    }

    /**
     * Tells whether somebody is an administrator, as the update found them. The store is not asked what is awaited of anybody else: of whoever was
     * one when they were asked for a text, nothing is awaited until they are one again or its hour is over.
     */
    private boolean isAdministrator(Sender sender) {
        return administration.administrators().include(sender.known());
    }

    private Optional<Audience> awaited(Sender sender, Spot spot) {
        return spot.isPrivate() && isAdministrator(sender)
                ? administration.mailings().awaited(sender.user())
                : Optional.empty();
    }

    /** Answers a picture, a sticker or the like where an administrator's text is awaited, which goes on; empty when none is. */
    Optional<Answer> thing(Incoming.Thing thing) {
        return awaited(thing.sender(), thing.spot())
                .map(audience -> new Answer.Say(
                        thing.spot(),
                        true,
                        Texts.in(thing.sender().language()).say(Phrase.ADMIN_MAILING_ONLY_TEXT),
                        new Keyboard.None()));
    }

    /** Takes words that an administrator was asked for; empty when they were not, or may not write any more. */
    Optional<List<Answer>> text(Incoming.Words words) {
        UserId author = words.sender().user();
        Optional<Audience> awaited = awaited(words.sender(), words.spot());
        if (awaited.isEmpty()) {
            return Optional.empty();
        }
        if (administration.enter().enter(author) instanceof EnterAdministration.Result.TurnedAway) {
            administration.mailings().stopWaiting(author);
            return Optional.empty();
        }
        Shown shown = mailings.take(
                author, awaited.get(), words.text(), Texts.in(words.sender().language()));
        return Optional.of(List.of(say(words, shown)));
    }

    /**
     * Reacts to the command.
     *
     * @param help what whoever is no administrator gets
     */
    List<Answer> react(Incoming.Words words, String rest, Supplier<Answer> help) {
        Texts texts = Texts.in(words.sender().language());
        return switch (administration.enter().enter(words.sender().user())) {
            case EnterAdministration.Result.TurnedAway(boolean isNews) -> {
                List<Answer> answers = new ArrayList<>();
                answers.add(help.get());
                if (isNews) {
                    answers.addAll(newsOf(words.sender()));
                }
                yield answers;
            }
            case EnterAdministration.Result.Admitted admitted ->
                List.of(say(
                        words,
                        words.spot().isPrivate()
                                ? command(words, Actor.of(words.sender().user()), rest, texts)
                                : new Shown(texts.say(Phrase.ADMIN_IN_PRIVATE), new Keyboard.None())));
        };
    }

    /** Reacts to a button, which anybody may make up: who taps it is asked every time. */
    List<Answer> react(Incoming.Tap tap, Spot spot, AdminAct act) {
        Texts texts = Texts.in(tap.sender().language());
        return switch (administration.enter().enter(tap.sender().user())) {
            case EnterAdministration.Result.TurnedAway(boolean isNews) -> {
                List<Answer> answers = new ArrayList<>();
                answers.add(new Answer.Acknowledge(tap.id(), texts.say(Phrase.BUTTON_OLD)));
                if (isNews) {
                    answers.addAll(newsOf(tap.sender()));
                }
                yield answers;
            }
            case EnterAdministration.Result.Admitted admitted -> {
                Answer.Change change = change(spot, act(Actor.of(tap.sender().user()), act, spot, texts));
                yield List.of(
                        new Answer.Acknowledge(tap.id(), null),
                        act instanceof AdminAct.OfMailing standing
                                ? new Answer.Renew(change, () -> change(spot, mailings.card(standing.mailing(), texts)))
                                : change);
            }
        };
    }

    private List<Answer> newsOf(Sender stranger) {
        List<Answer> news = new ArrayList<>();
        for (Member administrator : administration.administrators().all()) {
            Optional<Spot> chat = AdminNews.chatOf(administrator.id());
            String name = Shortening.to(LONGEST_ECHO, stranger.profile().name() == null ? "?" : stranger.firstName());
            Texts texts = Texts.in(Language.ofTag(administrator.profile().language()));
            chat.ifPresent(spot -> news.add(new Answer.Say(
                    spot,
                    false,
                    texts.say(Phrase.ADMIN_STRANGER, name, Long.toString(stranger.id())),
                    new Keyboard.None())));
        }
        return news;
    }

    private Shown command(Incoming.Words from, Actor by, String rest, Texts texts) {
        Spot spot = from.spot();
        String[] words = rest.split("\\s+", 3);
        String third = words.length > 2 ? words[2] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "" -> pages.home(texts);
            case "log" -> log(words, texts);
            case "level" -> of(words, texts, user -> level(by, user, third, texts));
            case "block" -> of(words, texts, user -> block(by, user, third, texts));
            case "unblock" -> of(words, texts, user -> act(by, new AdminAct.Unblock(user), spot, texts));
            case "reset" -> of(words, texts, user -> act(by, new AdminAct.Reset(user), spot, texts));
            case "broadcast" -> {
                String text = rest.substring("broadcast".length());
                yield mailings.take(from.sender().user(), new Audience.Everybody(), text, texts);
            }
            case "message" ->
                of(words, texts, user -> mailings.take(from.sender().user(), new Audience.One(user), third, texts));
            case "maintenance" ->
                maintenance(by, rest.substring("maintenance".length()).strip(), texts);
            default ->
                administration.find().find(rest) instanceof FindMember.Result.One(Member member)
                        ? card(member.id(), texts)
                        : people.people(MemberPages.calledLike(rest), texts);
        };
    }

    /** Shows the audit: all of it, one action, or what one person did, or the command line. */
    private Shown log(String[] words, Texts texts) {
        AdminAct.Audit all = AdminAct.Audit.NEWEST;
        if (words.length == 1) {
            return pages.audit(all, texts);
        }
        if (AuditText.isAction(words[1])) {
            return pages.audit(AdminAct.Audit.ofAction(words[1]), texts);
        }
        return AuditText.PLACES.contains(words[1])
                ? pages.audit(AdminAct.Audit.byWhom(new Actor(words[1])), texts)
                : of(words, texts, user -> pages.audit(AdminAct.Audit.byWhom(Actor.of(user)), texts));
    }

    /** Finds who is meant; whoever was never seen has an id alone, and can be given a level or be shut out before they come. */
    private Shown of(String[] words, Texts texts, Function<UserId, Shown> work) {
        String verb = words[0].toLowerCase(Locale.ROOT);
        if (words.length == 1) {
            return pages.home(texts).headed(texts.say(Phrase.ADMIN_WHO, verb));
        }
        String who = words[1];
        return switch (administration.find().find(who)) {
            case FindMember.Result.One(Member member) -> work.apply(member.id());
            case FindMember.Result.Several several ->
                people.people(MemberPages.calledLike(who), texts)
                        .headed(texts.say(Phrase.ADMIN_SEVERAL, echo(who), verb));
            case FindMember.Result.None none ->
                BEFORE_THEY_COME.contains(verb)
                                && UserId.isValid(who)
                                && AdminNews.chatOf(new UserId(who)).isPresent()
                        ? work.apply(new UserId(who))
                        : pages.home(texts).headed(texts.say(Phrase.ADMIN_NOBODY, echo(who)));
        };
    }

    private Shown level(Actor by, UserId user, String rest, Texts texts) {
        String[] words = rest.split("\\s+", 2);
        if (words[0].isEmpty()) {
            return card(user, texts)
                    .headed(texts.say(
                            Phrase.ADMIN_WHICH_LEVEL, names(lira.levels().names())));
        }
        if (!LevelName.isValid(words[0])) {
            return card(user, texts).headed(texts.say(Phrase.ADMIN_UNKNOWN, echo(words[0])));
        }
        LevelName level = new LevelName(words[0]);
        return words.length == 1
                ? asked(by, new AdminAct.Level(user, level, null), texts)
                : times.read(words[1])
                        .map(until -> asked(by, new AdminAct.Level(user, level, until), texts))
                        .orElseGet(() -> card(user, texts).headed(texts.say(Phrase.ADMIN_TIME, echo(words[1]))));
    }

    private Shown block(Actor by, UserId user, String rest, Texts texts) {
        if (rest.isEmpty() || rest.matches("[0-9]{1,4}")) {
            return asked(by, new AdminAct.Block(user, rest.isEmpty() ? 0 : Integer.parseInt(rest)), texts);
        }
        return times.read(rest)
                .map(until -> access(new AccessChange.BlockUser(user, by, new Block(until)), texts))
                .orElseGet(() -> card(user, texts).headed(texts.say(Phrase.ADMIN_TIME, echo(rest))));
    }

    /** Takes {@code off}, or an end, which may be a date and a time, and what people are told besides. */
    private Shown maintenance(Actor by, String rest, Texts texts) {
        if (rest.equalsIgnoreCase("off")) {
            return endMaintenance(by, texts);
        }
        if (rest.isEmpty()) {
            return pages.home(texts).headed(texts.say(Phrase.ADMIN_UNTIL_WHEN));
        }
        String[] words = rest.split("\\s+", 3);
        Optional<Instant> dateAndTime = words.length > 1 ? times.read(words[0] + " " + words[1]) : Optional.empty();
        Optional<Instant> end = dateAndTime.or(() -> times.read(words[0]));
        if (end.isEmpty()) {
            return pages.home(texts).headed(texts.say(Phrase.ADMIN_TIME, echo(rest)));
        }
        int taken = dateAndTime.isPresent() ? 2 : 1;
        String[] split = rest.split("\\s+", taken + 1);
        String notice = Shortening.to(Maintenance.LONGEST_NOTICE, split.length > taken ? split[taken] : "");
        var result = administration.manage().beginMaintenance(new Maintenance(end.get(), notice), by);
        return pages.home(texts).headed(told(result, texts));
    }

    private Shown act(Actor by, AdminAct act, Spot spot, Texts texts) {
        return switch (act) {
            case AdminAct.Home home -> pages.home(texts);
            case AdminAct.People(@Nullable UserId after) -> people.people(MemberPages.everybody(after), texts);
            case AdminAct.Card(UserId user) -> card(user, texts);
            case AdminAct.OfAccess change -> asked(by, change, texts);
            case AdminAct.Sure(AdminAct.OfAccess change) -> access(by, change, texts);
            case AdminAct.Unblock(UserId user) -> access(new AccessChange.UnblockUser(user, by), texts);
            case AdminAct.Reset(UserId user) -> reset(by, user, texts);
            case AdminAct.Audit audit -> pages.audit(audit, texts);
            case AdminAct.AuditFilters filters -> pages.auditFilters(texts);
            case AdminAct.Models models -> pages.models(texts);
            case AdminAct.Pause(var what) -> {
                String told = told(administration.manage().pause(what, by), texts);
                yield pages.models(texts).headed(told);
            }
            case AdminAct.Resume(var what) -> {
                String told = told(administration.manage().resume(what, by), texts);
                yield pages.models(texts).headed(told);
            }
            case AdminAct.EndMaintenance end -> endMaintenance(by, texts);
            case AdminAct.OfMailings mail -> mailings.act(by, mail, spot, texts);
            case AdminAct.RaiseCap(var scope, var day, int resumed) -> {
                String told = told(administration.manage().raiseCap(scope, day, resumed, by), texts);
                yield pages.home(texts).headed(told);
            }
        };
    }

    private Shown endMaintenance(Actor by, Texts texts) {
        String told = told(administration.manage().endMaintenance(by), texts);
        return pages.home(texts).headed(told);
    }

    private Shown card(UserId user, Texts texts) {
        return administration
                .member()
                .card(user)
                .map(card -> people.card(card, texts))
                .orElseGet(() -> pages.home(texts).headed(texts.say(Phrase.ADMIN_NOBODY, user.value())));
    }

    private Shown block(Actor by, UserId user, int days, Texts texts) {
        if (days < 0 || days > MOST_DAYS) {
            return card(user, texts).headed(texts.say(Phrase.ADMIN_TIME, Integer.toString(days)));
        }
        Block block = days == 0 ? Block.FOR_GOOD : Block.ofDays(days, times.now());
        return access(new AccessChange.BlockUser(user, by, block), texts);
    }

    /** Asks before what is grave; what one may not do to oneself is refused at once. */
    private Shown asked(Actor by, AdminAct.OfAccess change, Texts texts) {
        return change.isGrave() && !by.equals(Actor.of(change.user()))
                ? people.question(change, texts)
                : access(by, change, texts);
    }

    private Shown access(Actor by, AdminAct.OfAccess change, Texts texts) {
        return switch (change) {
            case AdminAct.Level(UserId user, LevelName level, @Nullable Instant until) ->
                access(new AccessChange.SetLevel(user, by, level, until), texts);
            case AdminAct.Block(UserId user, int days) -> block(by, user, days, texts);
        };
    }

    private Shown access(AccessChange change, Texts texts) {
        boolean isUnseen = administration.member().card(change.user()).isEmpty();
        String told = switch (administration.access().change(change)) {
            case ManageAccess.Result.Changed changed ->
                texts.say(isUnseen ? Phrase.ADMIN_DONE_UNSEEN : Phrase.ADMIN_DONE);
            case ManageAccess.Result.OverAlready over -> texts.say(Phrase.ADMIN_OVER);
            case ManageAccess.Result.Oneself oneself -> texts.say(Phrase.ADMIN_ONESELF);
            case ManageAccess.Result.UnknownLevel(var asked, var known) ->
                texts.say(Phrase.ADMIN_UNKNOWN_OF, asked.value(), names(known));
        };
        return card(change.user(), texts).headed(told);
    }

    private Shown reset(Actor by, UserId user, Texts texts) {
        return switch (administration.quota().reset(user, by)) {
            case ResetQuota.Result.Reset(var member, var forgiven) ->
                card(user, texts)
                        .headed(
                                forgiven.equals(PictureCount.NONE)
                                        ? texts.say(Phrase.ADMIN_RESET_NOTHING)
                                        : texts.say(Phrase.ADMIN_RESET, forgiven.value()));
            case ResetQuota.Result.Unknown unknown -> card(user, texts);
        };
    }

    private static String told(ManageOperation.Result result, Texts texts) {
        return switch (result) {
            case ManageOperation.Result.Changed changed -> texts.say(Phrase.ADMIN_DONE);
            case ManageOperation.Result.Unchanged unchanged -> texts.say(Phrase.ADMIN_UNCHANGED);
            case ManageOperation.Result.OverAlready over -> texts.say(Phrase.ADMIN_OVER);
            case ManageOperation.Result.Unknown(var asked, var known) -> texts.say(Phrase.ADMIN_UNKNOWN, asked);
        };
    }

    private static Answer.Change change(Spot message, Shown shown) {
        return new Answer.Change(message, shown.text(), shown.keyboard());
    }

    private static Answer say(Incoming.Words words, Shown shown) {
        return new Answer.Say(words.spot(), !words.spot().isPrivate(), shown.text(), shown.keyboard());
    }

    private static String names(Collection<LevelName> levels) {
        return levels.stream().map(LevelName::value).collect(Collectors.joining(", "));
    }

    private static String echo(String words) {
        return Shortening.to(LONGEST_ECHO, words);
    }
}
