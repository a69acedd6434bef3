package io.github.liraai.offline;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.FrameSupport;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.PictureCount;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Paint pictures without a network, a key or a charge.
 *
 * <p>The picture depends on the prompt, the words to avoid, the seed and the size, and on nothing else: on one JDK the same
 * request gives the same bytes. Words for well-known things and manners (Russian and English) show in it; whatever they are, the
 * prompt stands at its foot, with the note that the offline painter made it. Several pictures of one request are those of the
 * seeds that follow each other. The model's id is not looked at.
 *
 * <p>Thread-safe; no more pictures than processors are painted at once, the others wait within their deadline.
 */
public final class OfflineImageGenerator implements ImageGenerator {
    /** The name under which models ask for this painter. */
    public static final ProviderName PROVIDER = new ProviderName("offline");

    private static final Frame.Size USUAL = new Frame.Size(1024, 1024);
    private static final FrameSupport.Range FRAMES = new FrameSupport.Range(
            64,
            2048,
            8,
            1024 * 1024,
            List.of(
                    USUAL,
                    new Frame.Size(1152, 896),
                    new Frame.Size(896, 1152),
                    new Frame.Size(1344, 768),
                    new Frame.Size(768, 1344)));

    private final InstantSource clock;
    private final Painter painter;
    private final Semaphore easels;

    /** Opens a studio; {@code clock} is the one that deadlines are measured by. */
    public OfflineImageGenerator(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.painter = new Painter(StrokeFont.load());
        this.easels = new Semaphore(Runtime.getRuntime().availableProcessors());
    }

    /** Tells what the painter can do. */
    public static Capabilities capabilities() {
        return new Capabilities(
                FRAMES, new PictureCount(PictureOptions.MOST_PICTURES), Prompt.LONGEST, true, true, false, false);
    }

    @Override
    public boolean isFree() {
        return true;
    }

    /** Tells why a request cannot be; empty when it can be painted. */
    public static Optional<GenerationOutcome.Rejected> refusal(GenerationRequest request) {
        return sizeOf(request.frame()).isPresent()
                ? Optional.empty()
                : Optional.of(new GenerationOutcome.Rejected(
                        Cause.INVALID_REQUEST, "size must be 64 to 2048 a side, in steps of 8"));
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        Optional<GenerationOutcome.Rejected> refusal = refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Frame.Size size = sizeOf(request.frame()).orElseThrow();
        try {
            if (!easels.tryAcquire(millisLeft(call), TimeUnit.MILLISECONDS)) {
                return notStarted(Cause.TIMEOUT, "no painter was free in time");
            }
            try {
                return paintAll(request, size, call);
            } finally {
                easels.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notStarted(Cause.CANCELED, "interrupted");
        } catch (Patience.Exhausted e) {
            return notStarted(e.reason(), "stopped while painting");
        } catch (IOException e) {
            return notStarted(Cause.STORAGE, "the spool cannot be written");
        }
    }

    private GenerationOutcome paintAll(GenerationRequest request, Frame.Size size, GenerationCall call)
            throws IOException, Patience.Exhausted {
        long seed = request.seed() == null ? 0 : request.seed();
        List<SpooledPicture> pictures = new ArrayList<>();
        for (int i = 0; i < request.count().value(); i++) {
            Commission commission = new Commission(
                    request.prompt(),
                    Objects.requireNonNullElse(request.negative(), ""),
                    seed + i,
                    size.width(),
                    size.height());
            Canvas canvas = painter.paint(commission, () -> check(call));
            pictures.add(keep(canvas, call));
        }
        return new GenerationOutcome.Pictures(pictures);
    }

    private static SpooledPicture keep(Canvas canvas, GenerationCall call) throws IOException {
        try (PictureWriter writer = call.newPicture()) {
            BufferedOutputStream out = new BufferedOutputStream(writer.stream(), 1 << 16);
            Png.write(canvas, out);
            out.flush();
            return writer.commit(MediaType.PNG, canvas.width(), canvas.height());
        }
    }

    private void check(GenerationCall call) throws Patience.Exhausted {
        if (Thread.currentThread().isInterrupted()) {
            throw new Patience.Exhausted(Cause.CANCELED);
        }
        if (!clock.instant().isBefore(call.deadline())) {
            throw new Patience.Exhausted(Cause.TIMEOUT);
        }
    }

    private long millisLeft(GenerationCall call) {
        return Math.max(0, call.deadline().toEpochMilli() - clock.millis());
    }

    private static GenerationOutcome notStarted(Cause cause, String detail) {
        return new GenerationOutcome.NotStarted(cause, null, detail);
    }

    private static Optional<Frame.Size> sizeOf(@Nullable Frame asked) {
        return FRAMES.resolve(asked == null ? USUAL : asked).map(frame -> switch (frame) {
            case Frame.Size size -> size;
            case Frame.Aspect aspect -> throw new IllegalStateException("an aspect became no size: " + aspect.text());
        });
    }
}
