package io.github.liraai.core.history;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.prompt.PictureOptions;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** Finds what is to be painted again, and puts words and options together. */
final class PreparedAgain implements PaintAgain {
    private static final int VARIATIONS = 9999;

    private final PictureHistory history;
    private final InstantSource clock;

    PreparedAgain(PictureHistory history, InstantSource clock) {
        this.history = Objects.requireNonNull(history, "history");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Result prepare(Wish wish) {
        Optional<GenerationJob> found =
                find(wish.origin(), wish.user()).map(past -> past.stored().job());
        if (found.isEmpty()) {
            return new Result.Unknown();
        }
        GenerationJob job = found.get();
        if (job.prompt().isGone()) {
            return new Result.WordsGone();
        }
        return history.counts(new Tap(wish.user(), button(wish), wish.tap()), clock.instant())
                ? new Result.Ready(words(job, wish), job.model(), options(job.options(), wish.manner()))
                : new Result.DoubleTap();
    }

    private Optional<PastJob> find(Origin origin, UserId user) {
        return switch (origin) {
            case Origin.Own(var job) ->
                history.find(job).filter(past -> past.stored().job().user().equals(user));
            case Origin.Shared(var share) -> history.shared(share);
        };
    }

    private static String button(Wish wish) {
        String origin = switch (wish.origin()) {
            case Origin.Own(var job) -> job.value();
            case Origin.Shared(var share) -> share.value();
        };
        return switch (wish.manner()) {
            case Manner.Same() -> "same:" + origin;
            case Manner.Varied() -> "varied:" + origin;
            case Manner.InStyle(var style) -> "style:" + style.value() + ":" + origin;
        };
    }

    private static String words(GenerationJob job, Wish wish) {
        return switch (wish.manner()) {
            case Manner.Same() -> job.prompt().text();
            case Manner.InStyle inStyle -> job.prompt().text();
            case Manner.Varied() ->
                Manner.Varied.words(job.prompt(), 1 + Math.floorMod(wish.tap().hashCode(), VARIATIONS));
        };
    }

    private static PictureOptions options(PictureOptions options, Manner manner) {
        return switch (manner) {
            case Manner.Same() -> options.toBuilder().seed(null).build();
            case Manner.Varied() -> options;
            case Manner.InStyle(var style) -> options.toBuilder().style(style).build();
        };
    }
}
