package io.github.liraai.core.generation;

import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.health.ModelHealth;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.operation.Operation;
import io.github.liraai.core.quota.PictureCount;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a run that ends with pictures in the spool, a later try, or a failure. */
final class Painting {
    private final InstantSource clock;
    private final GenerationLedger ledger;
    private final PictureSpool spool;
    private final UsableModels models;
    private final ModelHealth health;
    private final Operation operation;
    private final Composer composer;
    private final RetryPolicy retries;
    private final GenerationListener listener;

    Painting(GenerationSetup setup) {
        this.clock = setup.clock();
        this.ledger = setup.ledger();
        this.spool = setup.spool();
        this.models = new UsableModels(setup.models(), setup.generators());
        this.health = setup.health();
        this.operation = setup.operation();
        this.composer = new Composer(setup.styles());
        this.retries = setup.retries();
        this.listener = setup.listener();
    }

    Step begin(StoredJob job, Waiting waiting) {
        Optional<ImageModel> model = modelAt(job, waiting.planStep());
        if (model.isEmpty()) {
            // The model left the configuration between accepting and running.
            return nextModel(job, waiting.planStep(), RetryPolicy.chosenNot(waiting.chosenNot(), Cause.NOT_FOUND));
        }
        if (operation.isPaused(model.get())) {
            return passOver(job, waiting, model.get(), Cause.PAUSED);
        }
        Optional<Operation.Asked> asked =
                operation.ask(model.get().provider(), job.job().pictures());
        return asked.isPresent()
                ? begin(job, waiting, model.get(), asked.get())
                : passOver(job, waiting, model.get(), Cause.CAP_REACHED);
    }

    private Step begin(StoredJob job, Waiting waiting, ImageModel model, Operation.Asked asked) {
        Instant firstCall = firstCall(waiting, model);
        Calling calling = new Calling(waiting.planStep(), waiting.tries() + 1, firstCall, null, waiting.chosenNot());
        Optional<StoredJob> claimed = ledger.advance(job, calling);
        if (claimed.isEmpty()) {
            operation.takeBack(asked);
            return new Step.Lost();
        }
        return call(claimed.get(), calling, model, firstCall.plus(model.deadline()), asked, List.of());
    }

    private Step passOver(StoredJob job, Waiting waiting, ImageModel model, Cause cause) {
        listener.passedOver(job.job(), model, cause);
        return nextModel(job, waiting.planStep(), RetryPolicy.chosenNot(waiting.chosenNot(), cause));
    }

    /** Begins the deadline anew when too little of it is left because the process was down. */
    private Instant firstCall(Waiting waiting, ImageModel model) {
        Instant now = clock.instant();
        Instant earlier = waiting.firstCallAt();
        return earlier != null && RetryPolicy.isWorthwhile(now, earlier, model.deadline()) ? earlier : now;
    }

    /** Goes on after a crash: whatever may have been bought is not bought again. */
    Step resume(StoredJob job, Calling calling) {
        List<SpooledPicture> saved;
        try {
            saved = saved(job.job().id());
        } catch (IOException e) {
            return fail(job, Cause.STORAGE);
        }
        boolean isAll =
                calling.task() == null || saved.size() >= job.job().pictures().value();
        if (!saved.isEmpty() && isAll) {
            return painted(job, job.job().plan().get(calling.planStep()), saved, null);
        }
        return modelAt(job, calling.planStep())
                .filter(model ->
                        calling.task() != null || models.generatorOf(model).isFree())
                .map(model -> call(job, calling, model, clock.instant().plus(model.deadline()), null, saved))
                .orElseGet(() -> saved.isEmpty()
                        ? fail(job, Cause.INTERRUPTED)
                        : painted(job, job.job().plan().get(calling.planStep()), saved, null));
    }

    /** Lists what a call saved that was cut off. */
    private List<SpooledPicture> saved(JobId job) throws IOException {
        return eachOnce(spool.pictures(job).stream());
    }

    /** A task may have been asked about more than once. */
    private static List<SpooledPicture> eachOnce(Stream<SpooledPicture> pictures) {
        Map<String, SpooledPicture> distinct = new LinkedHashMap<>();
        pictures.forEach(picture -> distinct.putIfAbsent(picture.bytes() + " " + picture.crc32c(), picture));
        return List.copyOf(distinct.values());
    }

    /**
     * Calls a model.
     *
     * @param asked what was counted for this call, or null when it was counted before a crash
     * @param saved what a call saved that was cut off; it makes up for what this one does not bring
     */
    private Step call(
            StoredJob claimed,
            Calling calling,
            ImageModel model,
            Instant deadline,
            Operation.@Nullable Asked asked,
            List<SpooledPicture> saved) {
        GenerationJob job = claimed.job();
        LedgerCall call = new LedgerCall(claimed, calling, deadline, ledger, spool);
        GenerationRequest request = composer.compose(job.id(), job.prompt(), job.options(), model);
        listener.calling(job, model);
        Instant began = clock.instant();
        GenerationOutcome outcome = models.generatorOf(model).generate(request, call);
        if (isCutShort(outcome, job) && isTaken(call.stored())) {
            return new Step.Pause(clock.instant());
        }
        Duration took = Duration.between(began, clock.instant());
        listener.answered(job, model, outcome, took);
        // Of a call that goes on after a crash only the rest was measured.
        @Nullable Duration measured = calling.task() == null && !took.isNegative() ? took : null;
        Step step = saved.isEmpty() || outcome instanceof GenerationOutcome.Pictures
                ? conclude(call.stored(), calling, model, new Answer(madeUp(outcome, saved), measured))
                : painted(call.stored(), model.key(), saved, null);
        if (asked != null && outcome instanceof GenerationOutcome.NotStarted) {
            operation.takeBack(asked);
        }
        return step;
    }

    /** Adds the pictures that were saved before, behind those that came now. */
    private static GenerationOutcome madeUp(GenerationOutcome outcome, List<SpooledPicture> saved) {
        return !saved.isEmpty() && outcome instanceof GenerationOutcome.Pictures(List<SpooledPicture> came)
                ? new GenerationOutcome.Pictures(eachOnce(Stream.concat(came.stream(), saved.stream())))
                : outcome;
    }

    /** Tells whether the process stops before all that was asked for could be brought in. */
    private static boolean isCutShort(GenerationOutcome outcome, GenerationJob job) {
        return switch (outcome) {
            case GenerationOutcome.Unknown(Cause cause, String detail) -> cause == Cause.INTERRUPTED;
            case GenerationOutcome.Pictures(List<SpooledPicture> pictures) ->
                pictures.size() < job.pictures().value()
                        && Thread.currentThread().isInterrupted();
            case GenerationOutcome.NotStarted notStarted -> false;
            case GenerationOutcome.Rejected rejected -> false;
        };
    }

    /** Tells whether the provider has a task that can be asked about by the next run, since this process stops. */
    private static boolean isTaken(StoredJob job) {
        return job.state() instanceof Calling calling && calling.task() != null;
    }

    /** What a provider said, and how long the whole of it took, where that was measured. */
    private record Answer(
            GenerationOutcome outcome, @Nullable Duration took) {}

    /** What is learnt of the model is noted after the job's own step: should the store go away meanwhile, the job goes on all the same. */
    private Step conclude(StoredJob job, Calling calling, ImageModel model, Answer answer) {
        return switch (answer.outcome()) {
            case GenerationOutcome.Pictures(List<SpooledPicture> pictures) -> {
                Step step = painted(job, model.key(), pictures, answer.took());
                health.alive(model);
                yield step;
            }
            case GenerationOutcome.NotStarted notStarted -> {
                Step step = again(job, calling, model, notStarted);
                if (notStarted.cause() == Cause.NOT_FOUND) {
                    health.gone(model);
                }
                yield step;
            }
            case GenerationOutcome.Rejected(Cause cause, String detail) -> fail(job, cause);
            case GenerationOutcome.Unknown(Cause cause, String detail) -> fail(job, cause);
        };
    }

    private Step painted(StoredJob job, ModelKey model, List<SpooledPicture> pictures, @Nullable Duration took) {
        int wanted = job.job().pictures().value();
        List<SpooledPicture> kept = pictures.subList(0, Math.min(wanted, pictures.size()));
        return Step.moved(ledger.advance(job, new Painted(model, kept, 0, took)));
    }

    private Step again(StoredJob job, Calling calling, ImageModel model, GenerationOutcome.NotStarted outcome) {
        Optional<Instant> next =
                retries.nextTry(outcome, calling.tries(), clock.instant(), calling.firstCallAt(), model.deadline());
        if (next.isEmpty()) {
            return nextModel(job, calling.planStep(), RetryPolicy.chosenNot(calling.chosenNot(), outcome.cause()));
        }
        Waiting waiting = new Waiting(calling.planStep(), calling.tries(), calling.firstCallAt(), calling.chosenNot());
        return pause(ledger.advance(job, waiting), next.get());
    }

    /**
     * Hands over to the next model of the plan that may paint today; it has its own deadline, and the engine may let it wait for room at
     * its provider. Where none is left, the person is told why the one they chose did not paint.
     */
    private Step nextModel(StoredJob job, int planStep, Cause chosenNot) {
        OptionalInt next = IntStream.range(planStep + 1, job.job().plan().size())
                .filter(step -> modelAt(job, step)
                        .filter(model -> mayPaint(model, job.job().pictures()))
                        .isPresent())
                .findFirst();
        return next.isPresent()
                ? pause(ledger.advance(job, new Waiting(next.getAsInt(), 0, null, chosenNot)), clock.instant())
                : fail(job, chosenNot);
    }

    private boolean mayPaint(ImageModel model, PictureCount pictures) {
        return !operation.isPaused(model)
                && operation.capAgainst(model.provider(), pictures).isEmpty();
    }

    private static Step pause(Optional<StoredJob> waiting, Instant until) {
        return waiting.<Step>map(job -> new Step.Pause(until)).orElseGet(Step.Lost::new);
    }

    private Step fail(StoredJob job, Cause cause) {
        Optional<StoredJob> failed = ledger.settle(job, PictureCount.NONE, new Failed(cause, 0));
        failed.ifPresent(refunded -> {
            listener.settled(refunded.job(), PictureCount.NONE);
            listener.failed(refunded.job(), cause);
        });
        return Step.moved(failed);
    }

    /** Ends the hold of a job that does not come to an outcome; nobody knows what was bought. */
    Step giveUp(StoredJob job) {
        return fail(job, Cause.INTERRUPTED);
    }

    private Optional<ImageModel> modelAt(StoredJob job, int planStep) {
        return planStep < job.job().plan().size()
                ? models.paintable(job.job().plan().get(planStep))
                : Optional.empty();
    }
}
