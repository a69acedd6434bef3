package io.github.liraai.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.api.UnreadableFileException;
import io.github.liraai.telegram.text.Texts;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Sends pictures that came before once more. Thread-safe. */
public final class PastPictures {
    private static final Logger LOG = LoggerFactory.getLogger(PastPictures.class);

    private final TelegramApi api;
    private final Bulletin bulletin;
    private final Caption captions;
    private final PictureSpool spool;

    /**
     * Prepares it.
     *
     * @param api makes the calls
     * @param lanes where the buttons of an album are put below it, in the chat's turn
     * @param models for the models' titles
     * @param spool where originals are while they are kept
     * @param clock tells the time
     */
    public PastPictures(TelegramApi api, Lanes lanes, ModelCatalog models, PictureSpool spool, InstantSource clock) {
        this.api = api;
        this.bulletin = new Bulletin(api, lanes);
        this.captions = new Caption(models, clock);
        this.spool = spool;
    }

    /** Sends a job's pictures as they came, without uploading them; answers whether they were sent. */
    public boolean show(ChatAddress address, PastJob past) {
        List<SentPicture> pictures = past.files().stream()
                .flatMap(file -> SentPicture.of(file).stream())
                .toList();
        if (pictures.isEmpty()) {
            return false;
        }
        InlineKeyboardMarkup buttons = PictureButton.under(
                past.stored().job().id(), pictures.getFirst().form(), Texts.in(address.language()));
        String caption = captions.again(past, address.language());
        try {
            Outcome<JsonNode> outcome =
                    api.upload(address.chat(), PictureUpload.again(address, caption, pictures, buttons));
            if (outcome instanceof Outcome.Done<JsonNode>(JsonNode sent)) {
                bulletin.offerUnderAlbum(address, past.stored().job().id(), sent);
            }
            return isSent(address, outcome);
        } catch (UnreadableFileException e) {
            throw new IllegalStateException("nothing is read", e);
        }
    }

    /** Sends original pictures as files; answers whether they were sent. */
    public boolean sendOriginals(ChatAddress address, List<SpooledPicture> pictures) {
        try {
            return isSent(
                    address,
                    api.upload(
                            address.chat(),
                            PictureUpload.of(address, "", pictures, spool, PictureUpload.Form.DOCUMENT, null)));
        } catch (UnreadableFileException e) {
            LOG.warn("Chat {}: an original picture cannot be read", address.chat(), e);
            return false;
        }
    }

    private static boolean isSent(ChatAddress address, Outcome<JsonNode> outcome) {
        boolean isSent = outcome instanceof Outcome.Done<JsonNode>;
        if (!isSent) {
            LOG.warn("Chat {}: a picture was not sent again: {}", address.chat(), outcome);
        }
        return isSent;
    }
}
