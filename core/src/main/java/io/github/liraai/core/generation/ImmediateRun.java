package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AllowedModels;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.operation.Operation;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.DailyLimit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Walks the plan on the caller's thread; the same policy and the same outcomes as a durable run. */
final class ImmediateRun implements GenerateNow {
    private static final AccessLevel OPERATOR =
            new AccessLevel(new LevelName("operator"), DailyLimit.unlimited(), new AllowedModels.All());

    private final InstantSource clock;
    private final UsableModels models;
    private final Operation operation;
    private final Admission admission;
    private final ContentReview content;
    private final Composer composer;
    private final PictureSpool spool;
    private final RetryPolicy retries;
    private final Pause pause;

    ImmediateRun(GenerationSetup setup, Pause pause) {
        this.clock = setup.clock();
        this.models = new UsableModels(setup.models(), setup.generators());
        this.operation = setup.operation();
        this.admission = new Admission(setup.styles(), setup.health(), setup.operation());
        this.content = new ContentReview(setup);
        this.composer = new Composer(setup.styles());
        this.spool = setup.spool();
        this.retries = setup.retries();
        this.pause = pause;
    }

    @Override
    public Result generate(Command command) {
        Optional<Refusal> refusal =
                refuse(command, command.plan().getFirst()).or(() -> content.refuse(command.prompt()));
        if (refusal.isPresent()) {
            return new Result.Refused(refusal.get());
        }
        List<ImageModel> plan = command.plan().stream()
                .filter(model -> refuse(command, model).isEmpty())
                .toList();
        AtomicInteger sent = new AtomicInteger();
        Instant began = clock.instant();
        GenerationOutcome chosenNot = null;
        for (ImageModel model : plan) {
            GenerationOutcome outcome = callUntilStarted(command, model, windowOf(command, model, began), sent);
            if (!(outcome instanceof GenerationOutcome.NotStarted)) {
                return new Result.Ended(outcome, model, sent.get());
            }
            chosenNot = RetryPolicy.chosenNot(chosenNot, outcome);
            if (Thread.currentThread().isInterrupted() || isTooLateForAnother(command, began)) {
                break;
            }
        }
        return new Result.Ended(
                Objects.requireNonNull(chosenNot), command.plan().getFirst(), sent.get());
    }

    private Optional<Refusal> refuse(Command command, ImageModel model) {
        if (model.stage() == ImageModel.Stage.READY && !models.isPaintable(model)) {
            return Optional.of(new Refusal.ModelUnknown(model.key()));
        }
        return admission.refuse(new Admission.Application(OPERATOR, model, command.prompt(), command.options()));
    }

    /** A time limit is one over all; without it every model has its own from its first call on. */
    private Window windowOf(Command command, ImageModel model, Instant began) {
        return command.timeout() == null
                ? new Window(clock.instant(), model.deadline())
                : new Window(began, command.timeout());
    }

    private boolean isTooLateForAnother(Command command, Instant began) {
        return command.timeout() != null && !RetryPolicy.isWorthwhile(clock.instant(), began, command.timeout());
    }

    private GenerationOutcome callUntilStarted(Command command, ImageModel model, Window window, AtomicInteger sent) {
        JobId job = JobId.of(command.key());
        Instant deadline = window.began().plus(window.patience());
        GenerationRequest request = composer.compose(job, new Prompt(command.prompt()), command.options(), model);
        for (int made = 1; ; made++) {
            GenerationOutcome outcome = call(model, request, new CountedCall(job, deadline, spool, sent));
            if (!(outcome instanceof GenerationOutcome.NotStarted notStarted)) {
                return outcome;
            }
            Optional<Instant> next =
                    retries.nextTry(notStarted, made, clock.instant(), window.began(), window.patience());
            if (next.isEmpty() || !waited(next.get(), notStarted)) {
                return outcome;
            }
        }
    }

    private GenerationOutcome call(ImageModel model, GenerationRequest request, GenerationCall call) {
        Optional<Operation.Asked> asked = operation.ask(model.provider(), request.count());
        if (asked.isEmpty()) {
            return new GenerationOutcome.NotStarted(Cause.CAP_REACHED, null, "a daily cap is reached");
        }
        GenerationOutcome outcome = models.generatorOf(model).generate(request, call);
        if (outcome instanceof GenerationOutcome.NotStarted) {
            operation.takeBack(asked.get());
        }
        return outcome;
    }

    private boolean waited(Instant until, GenerationOutcome.NotStarted before) {
        try {
            Duration time = Duration.between(clock.instant(), until);
            pause.sleep(time.isNegative() ? Duration.ZERO : time, before);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The time in which calls may be made and must have ended. */
    private record Window(Instant began, Duration patience) {}

    /** A call that only counts what is sent. */
    private record CountedCall(JobId job, Instant deadline, PictureSpool spool, AtomicInteger sent)
            implements GenerationCall {
        @Override
        public Optional<ProviderTask> earlierTask() {
            return Optional.empty();
        }

        @Override
        public void sending() {
            sent.incrementAndGet();
        }

        @Override
        public void taken(ProviderTask task) {
            // Nothing outlives this process, so there is nobody to ask about the task again.
        }

        @Override
        public PictureWriter newPicture() throws IOException {
            return spool.create(job);
        }
    }
}
