package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.generation.Refusal;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.Maintenance;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOption;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaStatus;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why something is refused and what the person can do. */
final class RefusalText {
    private static final int LONGEST_NAME = 64;

    private final ResetWords resetWords;
    private final String contact;

    RefusalText(ResetWords resetWords, String contact) {
        this.resetWords = resetWords;
        this.contact = contact;
    }

    String of(Refusal refusal, Texts texts) {
        return switch (refusal) {
            case Refusal.Blocked(Instant until) ->
                until == null
                        ? texts.say(Phrase.REFUSED_BLOCKED, mistaken(texts))
                        : texts.say(Phrase.REFUSED_BLOCKED_UNTIL, resetWords.of(until, texts), mistaken(texts));
            case Refusal.Maintained(Maintenance maintenance) -> maintained(maintenance, texts);
            case Refusal.ModelPaused(ImageModel model) -> texts.say(Phrase.MODEL_PAUSED, title(model));
            case Refusal.CapReached(ImageModel model, CapStatus cap) -> capReached(model, cap, texts);
            case Refusal.ModelUnknown(var asked) -> texts.say(Phrase.MODEL_UNKNOWN);
            case Refusal.ModelNotReady(ImageModel model) -> texts.say(Phrase.MODEL_SOON, title(model));
            case Refusal.ModelGone(ImageModel model) -> texts.say(Phrase.MODEL_GONE, title(model));
            case Refusal.ModelNotAllowed(ImageModel model, var level) ->
                texts.say(Phrase.MODEL_NOT_ALLOWED, title(model));
            case Refusal.PromptBlank() -> texts.say(Phrase.REFUSED_BLANK);
            case Refusal.ContentRefused() -> texts.say(Phrase.REFUSED_CONTENT);
            case Refusal.ContentNotReviewed() -> texts.say(Phrase.REFUSED_NOT_REVIEWED);
            case Refusal.PromptTooLong(int length, int longest) -> texts.say(Phrase.REFUSED_TOO_LONG, length, longest);
            case Refusal.NegativeTooLong(int length, int longest) ->
                texts.say(Phrase.REFUSED_NEGATIVE, length, longest);
            case Refusal.StyleUnknown(var asked, var known) -> texts.say(Phrase.REFUSED_STYLE);
            case Refusal.TooManyPictures(int asked, int most) ->
                most == 1 ? texts.say(Phrase.REFUSED_COUNT_ONE) : texts.say(Phrase.REFUSED_COUNT, most);
            case Refusal.FrameNotOffered(Frame asked, List<Frame> offered) ->
                texts.say(Phrase.REFUSED_FRAME, asked.text(), list(offered));
            case Refusal.OptionNotOffered(var option, var offered) ->
                texts.say(Phrase.REFUSED_OPTION, option.flag(), options(offered));
            case Refusal.SeedTooLarge(long asked, long largest) ->
                texts.say(Phrase.REFUSED_SEED, Long.toString(largest));
        };
    }

    private String mistaken(Texts texts) {
        return contact.isEmpty()
                ? texts.say(Phrase.REFUSED_BLOCKED_ASK_OPERATOR)
                : texts.say(Phrase.REFUSED_BLOCKED_ASK, contact);
    }

    private String maintained(Maintenance maintenance, Texts texts) {
        String end = resetWords.of(maintenance.until(), texts);
        return maintenance.notice().isEmpty()
                ? texts.say(Phrase.REFUSED_MAINTENANCE, end)
                : texts.say(Phrase.REFUSED_MAINTENANCE_NOTICE, end, maintenance.notice());
    }

    private String capReached(ImageModel model, CapStatus cap, Texts texts) {
        String reset = resetWords.of(cap.resetsAt(), texts);
        return switch (cap.scope()) {
            case CapScope.All all -> texts.say(Phrase.REFUSED_CAP, reset);
            case CapScope.Provider provider -> texts.say(Phrase.REFUSED_CAP_MODEL, title(model), reset);
        };
    }

    /** Says what of somebody's options a model cannot do, all of it. */
    String misfits(List<Refusal> misfits, Texts texts) {
        return misfits.stream().map(misfit -> of(misfit, texts)).collect(Collectors.joining("\n"))
                + " "
                + texts.say(Phrase.NOTHING_CHARGED);
    }

    /**
     * Gives the buttons that lead out, where there are any.
     *
     * @param again the data of a button that asks for the same once more, which is put there where that may help later; or null for none
     */
    Keyboard keyboard(Refusal refusal, @Nullable String again, Texts texts) {
        return switch (refusal) {
            case Refusal.ModelUnknown refused -> Buttons.chooseModel(texts);
            case Refusal.ModelNotReady refused -> Buttons.chooseModel(texts);
            case Refusal.ModelNotAllowed refused -> Buttons.chooseModel(texts);
            case Refusal.ModelGone refused -> Buttons.chooseModelOrAgain(again, texts);
            case Refusal.ModelPaused refused -> Buttons.chooseModelOrAgain(again, texts);
            case Refusal.CapReached refused ->
                refused.cap().scope() instanceof CapScope.All
                        ? Buttons.again(again, texts)
                        : Buttons.chooseModelOrAgain(again, texts);
            case Refusal.Maintained refused -> Buttons.again(again, texts);
            case Refusal.ContentNotReviewed refused -> Buttons.again(again, texts);
            case Refusal.TooManyPictures refused -> Buttons.settingsOrModel(texts);
            case Refusal.FrameNotOffered refused -> Buttons.settingsOrModel(texts);
            case Refusal.OptionNotOffered refused -> Buttons.settingsOrModel(texts);
            case Refusal.SeedTooLarge refused -> Buttons.settingsOrModel(texts);
            case Refusal.StyleUnknown refused -> Buttons.settingsOrModel(texts);
            case Refusal.Blocked refused -> new Keyboard.None();
            case Refusal.PromptBlank refused -> new Keyboard.None();
            case Refusal.ContentRefused refused -> new Keyboard.None();
            case Refusal.PromptTooLong refused -> new Keyboard.None();
            case Refusal.NegativeTooLong refused -> new Keyboard.None();
        };
    }

    /** Gives the button for when a day is used up: there is another one, unless the level has no pictures at all. */
    static Keyboard keyboard(QuotaStatus quota, @Nullable String again, Texts texts) {
        return quota.limit().equals(DailyLimit.of(0)) ? new Keyboard.None() : Buttons.again(again, texts);
    }

    /** Tells whether a refused request has only to be said otherwise, with the same model. */
    static boolean isForItsWords(Refusal refusal) {
        return switch (refusal) {
            case Refusal.PromptBlank refused -> true;
            case Refusal.ContentRefused refused -> true;
            case Refusal.ContentNotReviewed refused -> true;
            case Refusal.PromptTooLong refused -> true;
            case Refusal.NegativeTooLong refused -> true;
            case Refusal.StyleUnknown refused -> true;
            case Refusal.TooManyPictures refused -> true;
            case Refusal.FrameNotOffered refused -> true;
            case Refusal.OptionNotOffered refused -> true;
            case Refusal.SeedTooLarge refused -> true;
            case Refusal.Blocked refused -> false;
            case Refusal.Maintained refused -> false;
            case Refusal.ModelUnknown refused -> false;
            case Refusal.ModelNotReady refused -> false;
            case Refusal.ModelGone refused -> false;
            case Refusal.ModelPaused refused -> false;
            case Refusal.ModelNotAllowed refused -> false;
            case Refusal.CapReached refused -> false;
        };
    }

    /** Says that a day's limit is used up, when there is more, and what a higher level would give. */
    String exhausted(QuotaStatus quota, PictureCount wanted, Optional<AccessLevel> higher, Texts texts) {
        String used = exhausted(quota, wanted, texts);
        return higher.map(level -> used + "\n" + higher(level, texts)).orElse(used);
    }

    /** Says what a higher level would give, and whom to ask for it. */
    String higher(AccessLevel level, Texts texts) {
        String name = Shortening.to(LONGEST_NAME, StandingText.level(level.name(), texts));
        String whom = contact.isEmpty() ? texts.say(Phrase.HIGHER_ASK_OPERATOR) : texts.say(Phrase.HIGHER_ASK, contact);
        return switch (level.dailyLimit()) {
                    case DailyLimit.Limited(int pictures) -> texts.say(Phrase.HIGHER_LEVEL, name, pictures);
                    case DailyLimit.Unlimited() -> texts.say(Phrase.HIGHER_LEVEL_UNLIMITED, name);
                }
                + " "
                + whom;
    }

    private String exhausted(QuotaStatus quota, PictureCount wanted, Texts texts) {
        int limit = quota.limit() instanceof DailyLimit.Limited(int pictures) ? pictures : 0;
        if (limit == 0) {
            return texts.say(Phrase.EXHAUSTED_LEVEL);
        }
        String reset = resetWords.of(quota.resetsAt(), texts);
        int left = quota.left().orElse(0);
        return left == 0
                ? texts.say(Phrase.EXHAUSTED, quota.used().value(), limit, reset)
                : texts.say(Phrase.EXHAUSTED_PARTLY, wanted.value(), left, reset);
    }

    private static String options(List<PictureOption> offered) {
        return offered.isEmpty()
                ? "–"
                : offered.stream().map(PictureOption::flag).collect(Collectors.joining(", "));
    }

    private static String list(List<Frame> frames) {
        return frames.stream().limit(12).map(Frame::text).collect(Collectors.joining(", "));
    }

    private static String title(ImageModel model) {
        return Shortening.to(LONGEST_NAME, model.title());
    }
}
