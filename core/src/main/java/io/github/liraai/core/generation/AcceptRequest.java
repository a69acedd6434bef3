package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.generation.GenerationLedger.Acceptance;
import io.github.liraai.core.generation.GenerationLedger.Terms;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.QuotaCalendar;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.core.quota.QuotaStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Checks the rules, then makes the one atomic step in the ledger. */
final class AcceptRequest implements RequestPictures {
    private final AccessDirectory directory;
    private final AccessLevels levels;
    private final PersonRules person;
    private final UsableModels models;
    private final Admission admission;
    private final ContentReview content;
    private final GenerationLedger ledger;
    private final QuotaCalendar calendar;
    private final InstantSource clock;
    private final GenerationListener listener;

    AcceptRequest(GenerationSetup setup) {
        this.directory = setup.directory();
        this.levels = setup.levels();
        this.person = new PersonRules(setup);
        this.models = new UsableModels(setup.models(), setup.generators());
        this.admission = new Admission(setup.styles(), setup.health(), setup.operation());
        this.content = new ContentReview(setup);
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
        AccessLevel level = levels.of(member, now);
        Optional<Refusal> personal = person.refuse(member, now);
        if (personal.isPresent()) {
            return refused(command, personal.get());
        }
        Optional<ImageModel> model = models.find(command.model());
        if (model.isEmpty()) {
            return refused(command, new Refusal.ModelUnknown(command.model()));
        }
        var application = new Admission.Application(level, model.get(), command.prompt(), command.options());
        Optional<Refusal> refusal = admission.refuse(application).or(() -> content.refuse(command.prompt()));
        return refusal.isPresent() ? refused(command, refusal.get()) : accept(command, application, now);
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
                plan(application),
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

    private List<ModelKey> plan(Admission.Application application) {
        return models.plan(application.model().key()).stream()
                .filter(model -> admission.refuse(application.with(model)).isEmpty())
                .map(ImageModel::key)
                .toList();
    }

    private QuotaStatus status(AccessLevel level, GenerationLedger.QuotaUse use, QuotaDay day) {
        return new QuotaStatus(level.dailyLimit(), use.charged(), use.held(), calendar.resetsAt(day));
    }
}
