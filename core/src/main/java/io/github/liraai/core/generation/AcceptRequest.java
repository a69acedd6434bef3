package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.generation.GenerationLedger.Acceptance;
import io.github.liraai.core.generation.GenerationLedger.Terms;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.QuotaCalendar;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.core.quota.QuotaStatus;
import java.time.Instant;
import java.time.InstantSource;

/** Checks the rules, then makes the one atomic step in the ledger. */
final class AcceptRequest implements RequestPictures {
    private final AccessDirectory directory;
    private final AccessLevels levels;
    private final RequestRules rules;
    private final GenerationLedger ledger;
    private final QuotaCalendar calendar;
    private final InstantSource clock;
    private final GenerationListener listener;

    AcceptRequest(GenerationSetup setup) {
        this.directory = setup.directory();
        this.levels = setup.levels();
        this.rules = new RequestRules(setup);
        this.ledger = setup.ledger();
        this.calendar = setup.calendar();
        this.clock = setup.clock();
        this.listener = setup.listener();
    }

    @Override
    public Result request(Command command) {
        Instant now = clock.instant();
        Result result = decide(command, now);
        switch (result) {
            case Result.Accepted accepted -> listener.accepted(accepted.job().job());
            case Result.Refused refused -> listener.refused(command, refused);
            case Result.Exhausted exhausted -> listener.refused(command, exhausted);
            case Result.Duplicate duplicate -> {
                // Heard when it was accepted the first time.
            }
        }
        return result;
    }

    private Result decide(Command command, Instant now) {
        Member member = directory
                .find(command.user())
                .orElseGet(() -> directory.meet(
                        command.user(), Profile.UNKNOWN, levels.initial().name(), now));
        return switch (rules.judge(member, command.model(), command.prompt(), command.options(), now)) {
            case RequestRules.Verdict.Refused(Refusal refusal) -> refused(command, refusal);
            case RequestRules.Verdict.Passed(var application) -> accept(command, application, now);
        };
    }

    /** Refuses, unless the request was accepted before the rules turned against it. */
    private Result refused(Command command, Refusal refusal) {
        return ledger.find(JobId.of(command.key()))
                .<Result>map(Result.Duplicate::new)
                .orElseGet(() -> new Result.Refused(refusal));
    }

    private Result accept(Command command, Admission.Application application, Instant now) {
        QuotaDay day = calendar.dayOf(now);
        GenerationJob job = new GenerationJob(
                command.key(),
                command.user(),
                command.replyTo(),
                new Prompt(command.prompt()),
                rules.plan(application),
                seeded(command, application.model()),
                day,
                now);
        AccessLevel level = application.level();
        return switch (ledger.accept(job, new Terms(level.dailyLimit(), level.headStart()))) {
            case Acceptance.Accepted(StoredJob stored, var use, int place) ->
                new Result.Accepted(stored, status(level, use, day), place);
            case Acceptance.Exhausted(var use) -> new Result.Exhausted(status(level, use, day));
            case Acceptance.Duplicate(StoredJob earlier) -> new Result.Duplicate(earlier);
        };
    }

    /** Gives a model that takes a seed one of the request's own, so that its picture can be told by it and painted again. */
    private static PictureOptions seeded(Command command, ImageModel model) {
        PictureOptions options = command.options();
        return options.seed() == null && model.capabilities().seed()
                ? options.toBuilder().seed(JobId.of(command.key()).seed()).build()
                : options;
    }

    private QuotaStatus status(AccessLevel level, GenerationLedger.QuotaUse use, QuotaDay day) {
        return new QuotaStatus(level.dailyLimit(), use.charged(), use.held(), calendar.resetsAt(day));
    }
}
