package io.github.liraai.cli.settings;

import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.FrameSupport;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an entry says that a model can do against what its provider takes, by asking the provider's own rules about one request for
 * each thing the entry says. What it leaves unsaid is not looked at.
 */
final class AbilityCheck {
    private static final JobId NOBODYS = new JobId("0".repeat(16));
    private static final String WORD = "x";

    private final ProviderRules rules;
    private final Settings.Painters painters;

    AbilityCheck(ProviderRules rules, Settings.Painters painters) {
        this.rules = rules;
        this.painters = painters;
    }

    /**
     * Refuses an entry that promises what cannot be.
     *
     * @param model what was made of the entry
     * @param entry the entry
     * @throws ConfigurationException when the provider would refuse it
     */
    void demand(ImageModel model, Section entry) {
        demand(entry, "model", model, asking(WORD, null, 1));
        if (entry.has("can")) {
            demand(model, model.capabilities(), entry.section("can"));
        }
    }

    private void demand(ImageModel model, Capabilities able, Section can) {
        if (can.has("pictures")) {
            demand(
                    can,
                    "pictures",
                    model,
                    asking(WORD, null, able.mostPictures().value()));
        }
        if (can.has("frames")) {
            frames(able.frames()).forEach(frame -> demand(can, "frames", model, asking(WORD, frame, 1)));
        }
        if (can.has("prompt-length")) {
            demand(can, "prompt-length", model, asking(WORD.repeat(able.promptLength()), null, 1));
        }
        if (able.negative()) {
            demand(can, "negative", model, new Asked(WORD, null, 1, WORD, null, null, null));
        }
        if (able.seed()) {
            demand(can, "seed", model, new Asked(WORD, null, 1, null, able.largestSeed(), null, null));
        }
        if (able.steps()) {
            demand(can, "steps", model, new Asked(WORD, null, 1, null, null, 20, null));
        }
        if (able.guidance()) {
            demand(can, "guidance", model, new Asked(WORD, null, 1, null, null, null, 5.0));
        }
    }

    private void demand(Section section, String key, ImageModel model, Asked asked) {
        Optional<String> refusal = rules.refusal(model.provider(), asked.request(model.providerModel()), painters);
        if (refusal.isPresent()) {
            throw section.wrong(key, refusal.get());
        }
    }

    /** Of a range, what is offered, and the smallest and the largest square. */
    private static Stream<Frame> frames(FrameSupport support) {
        return switch (support) {
            case FrameSupport.Listed(List<Frame> frames) -> frames.stream();
            case FrameSupport.Range range ->
                Stream.concat(
                                range.offered().stream(),
                                Stream.of(
                                        square(Math.ceilDiv(range.shortest(), range.multiple()) * range.multiple()),
                                        square(range.longest() / range.multiple() * range.multiple())))
                        .flatMap(frame -> range.resolve(frame).stream());
        };
    }

    private static Frame square(int side) {
        return new Frame.Size(Math.max(1, side), Math.max(1, side));
    }

    private static Asked asking(String prompt, @Nullable Frame frame, int count) {
        return new Asked(prompt, frame, count, null, null, null, null);
    }

    private record Asked(
            String prompt,
            @Nullable Frame frame,
            int count,
            @Nullable String negative,
            @Nullable Long seed,
            @Nullable Integer steps,
            @Nullable Double guidance) {
        GenerationRequest request(String providerModel) {
            return new GenerationRequest(
                    NOBODYS, providerModel, prompt, frame, new PictureCount(count), negative, seed, steps, guidance);
        }
    }
}
