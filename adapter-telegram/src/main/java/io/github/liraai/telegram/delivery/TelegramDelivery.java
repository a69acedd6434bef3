package io.github.liraai.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.api.UnreadableFileException;
import io.github.liraai.telegram.text.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Sends pictures and bad news into chats, as answers to the message with the prompt. Thread-safe. */
public final class TelegramDelivery implements PictureDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramDelivery.class);
    private static final Duration STATUS_PATIENCE = Duration.ofSeconds(3);
    private static final Duration TOKEN_REFUSED_PAUSE = Duration.ofMinutes(1);
    private static final Duration UNCLEAR_PAUSE = Duration.ofSeconds(1);

    private final TelegramApi api;
    private final StatusMessages statuses;
    private final Progress progress;
    private final Bulletin bulletin;
    private final Caption captions;
    private final InstantSource clock;

    /**
     * Prepares to deliver.
     *
     * @param api makes the calls
     * @param lanes where status messages are taken away after a picture, in the chat's turn
     * @param progress edits the status messages until then
     * @param models for the models' titles
     * @param clock tells when a quota day is over
     */
    public TelegramDelivery(TelegramApi api, Lanes lanes, Progress progress, ModelCatalog models, InstantSource clock) {
        this.api = api;
        this.statuses = progress.statuses();
        this.progress = progress;
        this.bulletin = new Bulletin(api, lanes);
        this.captions = new Caption(models, clock);
        this.clock = clock;
    }

    @Override
    public Result deliver(Parcel parcel) {
        Optional<ChatAddress> address = ChatAddress.parse(parcel.job().replyTo());
        if (address.isEmpty()) {
            return new Result.Undeliverable("the reply address is not Telegram's");
        }
        JobId job = parcel.job().id();
        progress.end(job);
        OptionalInt status = statuses.claim(job, parcel.note(), STATUS_PATIENCE);
        Result result = send(parcel, address.get());
        switch (result) {
            case Result.Delivered delivered -> {
                status.ifPresent(message -> bulletin.takeAway(address.get(), message));
                statuses.remove(job);
            }
            case Result.Later later -> statuses.putOff(job);
            case Result.Undeliverable undeliverable -> {
                // The status message is needed once more, for the news.
            }
        }
        return result;
    }

    @Override
    public Result tell(Notice notice) {
        Optional<ChatAddress> address = ChatAddress.parse(notice.job().replyTo());
        if (address.isEmpty()) {
            return new Result.Undeliverable("the reply address is not Telegram's");
        }
        JobId job = notice.job().id();
        progress.endForLastWord(job);
        OptionalInt status = statuses.claim(job, notice.note(), STATUS_PATIENCE);
        String text = FailureText.of(
                notice.cause(), notice.quota(), clock.instant(), address.get().language());
        InlineKeyboardMarkup buttons = PictureButton.afterFailure(
                job, notice.cause(), Texts.in(address.get().language()));
        Outcome<?> outcome = bulletin.post(address.get(), status, text, buttons);
        if (outcome instanceof Outcome.ChatMoved<?>(long chat)) {
            outcome = bulletin.post(address.get().movedTo(chat), OptionalInt.empty(), text, buttons);
        }
        Result result = resultOf(outcome, 0);
        if (result instanceof Result.Later) {
            statuses.putOff(job);
        } else {
            statuses.remove(job);
        }
        return result;
    }

    private Result send(Parcel parcel, ChatAddress address) {
        try {
            PictureUpload.Form form =
                    address.asFile() ? PictureUpload.Form.DOCUMENT : PictureUpload.bestForm(parcel.pictures());
            ChatAddress there = address;
            Outcome<JsonNode> outcome = upload(parcel, there, form);
            if (outcome instanceof Outcome.ChatMoved<JsonNode>(long chat)) {
                there = address.movedTo(chat);
                outcome = upload(parcel, there, form);
            }
            return outcome instanceof Outcome.Done<JsonNode>(JsonNode sent)
                    ? delivered(parcel, there, sent)
                    : resultOf(outcome, 0);
        } catch (UnreadableFileException e) {
            LOG.error(
                    "Job {}: its pictures cannot be read from the spool",
                    parcel.job().id().value(),
                    e);
            return new Result.Undeliverable("the picture cannot be read from the spool");
        }
    }

    private Result delivered(Parcel parcel, ChatAddress address, JsonNode sent) {
        bulletin.offerUnderAlbum(address, parcel.job().id(), sent);
        return new Result.Delivered(
                new PictureCount(parcel.pictures().size()),
                SentPicture.in(sent).stream().map(SentPicture::file).toList());
    }

    /** Sends photos, or the same as files when Telegram does not take them for photos. */
    private Outcome<JsonNode> upload(Parcel parcel, ChatAddress address, PictureUpload.Form form)
            throws UnreadableFileException {
        String caption = captions.of(parcel, address.language());
        InlineKeyboardMarkup buttons = PictureButton.under(parcel.job().id(), form, Texts.in(address.language()));
        Outcome<JsonNode> outcome = api.upload(
                address.chat(), PictureUpload.of(address, caption, parcel.pictures(), parcel.spool(), form, buttons));
        boolean refusedAsPhoto = form == PictureUpload.Form.PHOTO
                && outcome instanceof Outcome.Refused<JsonNode>
                && !outcome.isTokenRefused();
        return refusedAsPhoto ? upload(parcel, address, PictureUpload.Form.DOCUMENT) : outcome;
    }

    private static Result resultOf(Outcome<?> outcome, int pictures) {
        if (outcome.isTokenRefused()) {
            return new Result.Later(TOKEN_REFUSED_PAUSE);
        }
        return switch (outcome) {
            case Outcome.Done<?> done -> new Result.Delivered(new PictureCount(pictures));
            case Outcome.TooSoon<?>(Duration retryAfter) -> new Result.Later(retryAfter);
            case Outcome.Unclear<?> unclear -> new Result.Later(UNCLEAR_PAUSE);
            case Outcome.ChatClosed<?>(String reason) -> new Result.Undeliverable(reason);
            case Outcome.ChatMoved<?> moved -> new Result.Undeliverable("the chat moved");
            case Outcome.Refused<?>(int code, String description) -> new Result.Undeliverable(code + " " + description);
        };
    }
}
