package io.github.liraai.telegram.dialogue;

import static io.github.liraai.telegram.dialogue.AdminPages.button;
import static io.github.liraai.telegram.dialogue.AdminPages.home;
import static io.github.liraai.telegram.dialogue.AdminPages.row;
import static io.github.liraai.telegram.dialogue.AdminPages.shown;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.MemberQuery;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.admin.Administration;
import io.github.liraai.core.admin.ListMembers;
import io.github.liraai.core.admin.Page;
import io.github.liraai.core.admin.ShowMember;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaStatus;
import io.github.liraai.telegram.dialogue.AdminPages.Shown;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What administrators are shown of people: lists, cards and the questions before what is hard to make good. */
final class MemberPages {
    private static final int PEOPLE = 8;

    private final Lira lira;
    private final Administration administration;
    private final ResetWords times;

    MemberPages(Lira lira, Administration administration, ResetWords times) {
        this.lira = lira;
        this.administration = administration;
        this.times = times;
    }

    Shown people(MemberQuery query, Texts texts) {
        Page<ListMembers.Row> page = administration.members().page(query);
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        for (ListMembers.Row each : page.rows()) {
            QuotaStatus quota = each.standing().quota();
            String rest = " · " + StandingText.level(each.standing().level().name(), texts) + " · "
                    + quota.used().value() + "/" + limit(quota);
            String label = Shortening.to(AdminPages.LONGEST_BUTTON - rest.length(), name(each.member())) + rest;
            rows.add(row(button(label, new AdminAct.Card(each.member().id()))));
        }
        if (page.hasMore() && query.words() == null) {
            UserId last = page.rows().getLast().member().id();
            rows.add(row(button(texts.say(Phrase.BUTTON_ADMIN_MORE), new AdminAct.People(last))));
        }
        rows.add(row(home(texts.say(Phrase.BUTTON_ADMIN_HOME))));
        return shown(heading(page, query, texts), rows);
    }

    /** Whoever was looked for by words is found by more of them: the words may be too long for a button. */
    private static String heading(Page<ListMembers.Row> page, MemberQuery query, Texts texts) {
        if (page.rows().isEmpty()) {
            return texts.say(Phrase.ADMIN_PEOPLE_NONE);
        }
        return page.hasMore() && query.words() != null
                ? texts.say(Phrase.ADMIN_PEOPLE_FIRST, PEOPLE)
                : texts.say(Phrase.ADMIN_PEOPLE);
    }

    static MemberQuery everybody(@Nullable UserId after) {
        return MemberQuery.all(after, PEOPLE);
    }

    static MemberQuery calledLike(String words) {
        return new MemberQuery(words, null, null, PEOPLE);
    }

    Shown card(ShowMember.Card card, Texts texts) {
        Member member = card.member();
        QuotaStatus quota = card.standing().quota();
        StringBuilder text = new StringBuilder(texts.say(
                Phrase.ADMIN_CARD,
                name(member),
                member.id().value(),
                level(card, texts),
                quota.used().value() + "/" + limit(quota),
                quota.held().value(),
                card.history().requests(),
                card.history().open(),
                card.history().failed(),
                card.history().pictures(),
                seen(member, texts)));
        Block block = member.block();
        boolean isBlocked = member.isBlockedAt(times.now());
        if (isBlocked && block != null) {
            Instant until = block.until();
            text.append('\n')
                    .append(
                            until == null
                                    ? texts.say(Phrase.ADMIN_BLOCKED)
                                    : texts.say(Phrase.ADMIN_BLOCKED_UNTIL, times.of(until, texts)));
        }
        if (!card.latest().isEmpty()) {
            text.append('\n')
                    .append(texts.say(
                            Phrase.ADMIN_CARD_LATEST,
                            card.latest().stream().map(job -> job(job, texts)).collect(Collectors.joining("\n"))));
        }
        return shown(text.toString(), acts(card, isBlocked, texts));
    }

    private String job(JobReport report, Texts texts) {
        GenerationJob job = report.stored().job();
        return texts.say(
                Phrase.ADMIN_JOB,
                times.stamp(job.acceptedAt()),
                job.model().value(),
                state(report.stored().state(), texts),
                HistoryDesk.words(job.prompt(), texts));
    }

    private static String state(JobState state, Texts texts) {
        return switch (state) {
            case JobState.Waiting waiting -> texts.say(Phrase.ADMIN_JOB_WAITING);
            case JobState.Calling calling -> texts.say(Phrase.ADMIN_JOB_CALLING);
            case JobState.Painted painted -> texts.say(Phrase.ADMIN_JOB_PAINTED);
            case JobState.Failed(Cause cause, int tellings) -> without(cause, texts);
            case JobState.Finished(PictureCount charged, @Nullable Cause cause) ->
                charged.equals(PictureCount.NONE)
                        ? without(cause, texts)
                        : texts.say(Phrase.ADMIN_JOB_PICTURES, charged.value());
        };
    }

    private static String without(@Nullable Cause cause, Texts texts) {
        String none = texts.say(Phrase.ADMIN_JOB_NONE);
        return cause == null ? none : none + ", " + texts.say(AdminPages.cause(cause));
    }

    /** Whoever an administrator has entered, and whoever is forgotten, has no name until they come. */
    private String seen(Member member, Texts texts) {
        return member.profile().equals(Profile.UNKNOWN)
                ? texts.say(Phrase.ADMIN_UNSEEN)
                : times.stamp(member.lastSeen());
    }

    private List<List<Keyboard.Button>> acts(ShowMember.Card card, boolean isBlocked, Texts texts) {
        UserId user = card.member().id();
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        lira.levels().names().stream()
                .filter(level -> !level.equals(card.standing().level().name()))
                .limit(6)
                .map(level -> row(button(levelling(level, texts), new AdminAct.Level(user, level, null))))
                .forEach(rows::add);
        if (isBlocked) {
            rows.add(row(button(texts.say(Phrase.BUTTON_ADMIN_UNBLOCK), new AdminAct.Unblock(user))));
        } else {
            rows.add(row(block(user, 1, texts), block(user, 7, texts)));
            rows.add(row(block(user, 30, texts), button(texts.say(Phrase.BUTTON_ADMIN_BLOCK), forGood(user))));
        }
        rows.add(row(
                button(texts.say(Phrase.BUTTON_ADMIN_RESET), new AdminAct.Reset(user)),
                button(texts.say(Phrase.BUTTON_ADMIN_AUDIT), AdminAct.Audit.about(user))));
        rows.add(row(button(texts.say(Phrase.BUTTON_ADMIN_LETTER), new AdminAct.Write(user))));
        rows.add(row(
                button(texts.say(Phrase.BUTTON_ADMIN_PEOPLE), new AdminAct.People(null)),
                home(texts.say(Phrase.BUTTON_ADMIN_HOME))));
        return rows;
    }

    private static String levelling(LevelName level, Texts texts) {
        return level.equals(LevelName.ADMIN)
                ? texts.say(Phrase.BUTTON_ADMIN_APPOINT)
                : texts.say(Phrase.BUTTON_ADMIN_LEVEL, StandingText.level(level, texts));
    }

    private static Keyboard.Button block(UserId user, int days, Texts texts) {
        return button(texts.say(Phrase.BUTTON_ADMIN_BLOCK_DAYS, days), new AdminAct.Block(user, days));
    }

    private static AdminAct forGood(UserId user) {
        return new AdminAct.Block(user, 0);
    }

    /** Asks before what is hard to make good. */
    Shown question(AdminAct.OfAccess change, Texts texts) {
        UserId user = change.user();
        String name = administration
                .member()
                .card(user)
                .map(card -> name(card.member()))
                .orElse(user.value());
        String question = switch (change) {
            case AdminAct.Level(UserId whom, LevelName level, @Nullable Instant until) ->
                until == null
                        ? texts.say(Phrase.ADMIN_ASK_APPOINT, name, whom.value())
                        : texts.say(Phrase.ADMIN_ASK_APPOINT_UNTIL, name, whom.value(), times.of(until, texts));
            case AdminAct.Block(UserId whom, int days) -> texts.say(Phrase.ADMIN_ASK_BLOCK, name, whom.value());
        };
        return shown(
                question,
                List.of(
                        row(button(texts.say(Phrase.BUTTON_ADMIN_YES), new AdminAct.Sure(change))),
                        row(button(texts.say(Phrase.BUTTON_BACK), new AdminAct.Card(user)))));
    }

    private String level(ShowMember.Card card, Texts texts) {
        String level = StandingText.level(card.standing().level().name(), texts);
        Instant until = card.member().levelUntil();
        boolean holds = card.member().level().equals(card.standing().level().name());
        return until == null || !holds ? level : texts.say(Phrase.ADMIN_LEVEL_UNTIL, level, times.of(until, texts));
    }

    static String name(Member member) {
        Profile profile = member.profile();
        String handle = profile.handle() == null ? "" : " @" + profile.handle();
        String name = profile.name() == null ? member.id().value() : profile.name();
        return Shortening.to(AdminPages.LONGEST_BUTTON, name + handle);
    }

    private static String limit(QuotaStatus quota) {
        return switch (quota.limit()) {
            case DailyLimit.Limited(int pictures) -> Integer.toString(pictures);
            case DailyLimit.Unlimited() -> "∞";
        };
    }
}
