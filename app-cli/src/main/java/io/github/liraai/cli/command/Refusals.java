package io.github.liraai.cli.command;

import io.github.liraai.core.generation.Refusal;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOption;
import io.github.liraai.core.prompt.StyleKey;
import java.util.stream.Collectors;

/** Says in words which rule refused, and what would be allowed. */
final class Refusals {
    private Refusals() {}

    static String explain(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Blocked(var until) -> until == null ? "blocked" : "blocked until " + until;
            case Refusal.Maintained(var maintenance) -> "maintenance until " + maintenance.until();
            case Refusal.ModelPaused(var model) ->
                "an administrator has paused the model or its provider: "
                        + model.key().value();
            case Refusal.CapReached(var model, var cap) ->
                "the daily cap of " + cap.scope().name() + " is reached; it counts anew at " + cap.resetsAt();
            case Refusal.ModelUnknown(var asked) -> "there is no model " + asked.value();
            case Refusal.ModelNotReady(var model) ->
                "the model is announced and cannot be used yet: " + model.key().value();
            case Refusal.ModelGone(var model) ->
                "the provider no longer serves the model: " + model.key().value();
            case Refusal.ModelNotAllowed(var model, var level) ->
                "the level " + level.value() + " does not include the model "
                        + model.key().value();
            case Refusal.PromptBlank() -> "there are no words to paint";
            case Refusal.ContentRefused() ->
                "these words are not painted here (content.refused-words in lira.conf); nothing was sent";
            case Refusal.ContentNotReviewed() -> "the words could not be reviewed, so nothing was sent; see the log";
            case Refusal.PromptTooLong(int length, int longest) ->
                "the prompt has " + length + " characters, the model takes " + longest;
            case Refusal.NegativeTooLong(int length, int longest) ->
                "the words to avoid (--negative, and the style's) have " + length + " characters, the model takes "
                        + longest;
            case Refusal.StyleUnknown(var asked, var known) ->
                "there is no style " + asked.value() + "; there are: "
                        + known.stream().map(StyleKey::value).collect(Collectors.joining(", "));
            case Refusal.TooManyPictures(int asked, int most) ->
                "the model paints at most " + most + " at once, not " + asked;
            case Refusal.FrameNotOffered(var asked, var offered) ->
                "the model does not paint " + asked.text() + "; it does, for example: "
                        + offered.stream().map(Frame::text).collect(Collectors.joining(", "));
            case Refusal.SeedTooLarge(long asked, long largest) ->
                "the model takes seeds from 0 to " + largest + ", not " + asked;
            case Refusal.OptionNotOffered(var option, var offered) ->
                "the model does not take " + option.longFlag() + "; it takes "
                        + (offered.isEmpty()
                                ? "nothing"
                                : offered.stream().map(PictureOption::longFlag).collect(Collectors.joining(", ")));
        };
    }
}
