package io.github.liraai.core.generation;

import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.Maintenance;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOption;
import io.github.liraai.core.prompt.StyleKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a request is refused before anything is held or paid, with what the person needs next. */
public sealed interface Refusal {
    /**
     * The person is shut out.
     *
     * @param until when that ends, or null for good
     */
    record Blocked(@Nullable Instant until) implements Refusal {}

    /**
     * There is no such model, or nobody here can paint with it.
     *
     * @param asked the model asked for
     */
    record ModelUnknown(ModelKey asked) implements Refusal {}

    /**
     * The model is announced and cannot be used yet.
     *
     * @param model the model
     */
    record ModelNotReady(ImageModel model) implements Refusal {}

    /**
     * The provider no longer serves the model.
     *
     * @param model the model
     */
    record ModelGone(ImageModel model) implements Refusal {}

    /**
     * Only administrators may ask at the moment.
     *
     * @param maintenance until when, and what else there is to say
     */
    record Maintained(Maintenance maintenance) implements Refusal {}

    /**
     * An administrator has paused the model, or its provider.
     *
     * @param model the model
     */
    record ModelPaused(ImageModel model) implements Refusal {}

    /**
     * Too many pictures were painted today, by the model's provider or by all.
     *
     * @param model the model
     * @param cap whose, and when it goes on
     */
    record CapReached(ImageModel model, CapStatus cap) implements Refusal {}

    /**
     * The person's level does not include the model.
     *
     * @param model the model
     * @param level their level
     */
    record ModelNotAllowed(ImageModel model, LevelName level) implements Refusal {}

    /** There are no words to paint. */
    record PromptBlank() implements Refusal {}

    /** The words are not painted here. */
    record ContentRefused() implements Refusal {}

    /** The words could not be looked at, through no fault of the person's. */
    record ContentNotReviewed() implements Refusal {}

    /**
     * There are too many words.
     *
     * @param length code points, with the style's words
     * @param longest the most that the model takes
     */
    record PromptTooLong(int length, int longest) implements Refusal {}

    /**
     * There are too many words to avoid.
     *
     * @param length code points, with the style's words to avoid
     * @param longest the most that the model takes
     */
    record NegativeTooLong(int length, int longest) implements Refusal {}

    /**
     * There is no such style.
     *
     * @param asked the style asked for
     * @param known those there are
     */
    record StyleUnknown(StyleKey asked, List<StyleKey> known) implements Refusal {
        public StyleUnknown {
            known = List.copyOf(known);
        }
    }

    /**
     * The model does not paint that many at once.
     *
     * @param asked pictures asked for
     * @param most the most it paints
     */
    record TooManyPictures(int asked, int most) implements Refusal {}

    /**
     * The model does not take that size or aspect.
     *
     * @param asked what was asked for
     * @param offered what it takes
     */
    record FrameNotOffered(Frame asked, List<Frame> offered) implements Refusal {
        public FrameNotOffered {
            offered = List.copyOf(offered);
        }
    }

    /**
     * The model does not take that option.
     *
     * @param option the option
     * @param offered which options it takes
     */
    record OptionNotOffered(PictureOption option, List<PictureOption> offered) implements Refusal {
        public OptionNotOffered {
            offered = List.copyOf(offered);
        }
    }

    /**
     * The model takes seeds, but none that large.
     *
     * @param asked the seed asked for
     * @param largest the largest it takes
     */
    record SeedTooLarge(long asked, long largest) implements Refusal {}
}
