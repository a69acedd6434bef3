package io.github.liraai.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.core.generation.PictureFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture that Telegram has.
 *
 * @param form how it was sent; it can be sent again in no other
 * @param fileId by what Telegram finds it, good for this bot and for good
 * @param message the message with it, or 0 when that is not known
 */
record SentPicture(PictureUpload.Form form, String fileId, int message) {
    /** Reads the pictures out of a message, or of the messages of an album; those without a usable file id are left out. */
    static List<SentPicture> in(JsonNode sent) {
        List<SentPicture> pictures = new ArrayList<>();
        for (JsonNode message : sent.isArray() ? sent : List.of(sent)) {
            one(message).ifPresent(pictures::add);
        }
        return pictures;
    }

    /** Reads what {@link #file} wrote. */
    static Optional<SentPicture> of(PictureFile file) {
        for (PictureUpload.Form form : PictureUpload.Form.values()) {
            if (file.value().startsWith(prefix(form))) {
                return Optional.of(new SentPicture(
                        form, file.value().substring(prefix(form).length()), 0));
            }
        }
        return Optional.empty();
    }

    /** Writes it for the core to keep. */
    PictureFile file() {
        return new PictureFile(prefix(form) + fileId);
    }

    private static Optional<SentPicture> one(JsonNode message) {
        for (PictureUpload.Form form : PictureUpload.Form.values()) {
            JsonNode media = message.path(form.field());
            // Of a photo Telegram tells several sizes, the largest last.
            JsonNode file = media.isArray() ? media.path(media.size() - 1) : media;
            String fileId = file.path("file_id").asText("");
            if (!fileId.isEmpty()
                    && fileId.length() <= PictureFile.LONGEST - prefix(form).length()) {
                return Optional.of(
                        new SentPicture(form, fileId, message.path("message_id").asInt()));
            }
        }
        return Optional.empty();
    }

    private static String prefix(PictureUpload.Form form) {
        return form.name().toLowerCase(Locale.ROOT) + ":";
    }
}
