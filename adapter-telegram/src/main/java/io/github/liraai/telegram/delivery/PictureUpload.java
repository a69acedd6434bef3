package io.github.liraai.telegram.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.telegram.api.Upload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Turns pictures into the call that sends them: one photo, one file, or an album of either. */
final class PictureUpload {
    /** The largest photo that is taken, in bytes; files may have five times that. */
    static final long LARGEST_PHOTO = 10L * 1024 * 1024;

    private static final int LONGEST_SIDES = 10_000;
    private static final int LARGEST_RATIO = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How a picture is shown. */
    enum Form {
        PHOTO("photo", "sendPhoto"),
        DOCUMENT("document", "sendDocument");

        private final String field;
        private final String method;

        Form(String field, String method) {
            this.field = field;
            this.method = method;
        }

        /** Gives the name of the field in which Telegram has it. */
        String field() {
            return field;
        }
    }

    private PictureUpload() {}

    /** Chooses the form that Telegram's limits allow. */
    static Form bestForm(List<SpooledPicture> pictures) {
        return pictures.stream().allMatch(PictureUpload::isPhoto) ? Form.PHOTO : Form.DOCUMENT;
    }

    /**
     * Uploads pictures.
     *
     * @param buttons what stands under them, or null for nothing; albums have no buttons
     */
    static Upload of(
            ChatAddress address,
            String caption,
            List<SpooledPicture> pictures,
            PictureSpool spool,
            Form form,
            @Nullable InlineKeyboardMarkup buttons) {
        if (pictures.size() == 1) {
            Upload.File file = file(form.field, pictures.getFirst(), 0, spool);
            return new Upload(form.method, single(address, caption, buttons), List.of(file));
        }
        List<Upload.File> files = new ArrayList<>();
        for (SpooledPicture picture : pictures) {
            files.add(file("picture" + files.size(), picture, files.size(), spool));
        }
        List<String> media =
                files.stream().map(file -> "attach://" + file.part()).toList();
        return new Upload("sendMediaGroup", album(address, caption, media, form), files);
    }

    /** Sends pictures once more that Telegram has; all in one form, as they came. */
    static Upload again(ChatAddress address, String caption, List<SentPicture> pictures, InlineKeyboardMarkup buttons) {
        Form form = pictures.getFirst().form();
        List<String> media = pictures.stream().map(SentPicture::fileId).toList();
        if (media.size() > 1) {
            return new Upload("sendMediaGroup", album(address, caption, media, form), List.of());
        }
        Map<String, String> fields = single(address, caption, buttons);
        fields.put(form.field, media.getFirst());
        return new Upload(form.method, fields, List.of());
    }

    private static Map<String, String> single(
            ChatAddress address, String caption, @Nullable InlineKeyboardMarkup buttons) {
        Map<String, String> fields = place(address);
        if (!caption.isEmpty()) {
            fields.put("caption", caption);
        }
        if (buttons != null) {
            fields.put("reply_markup", JSON.valueToTree(buttons).toString());
        }
        return fields;
    }

    private static Map<String, String> album(ChatAddress address, String caption, List<String> media, Form form) {
        Map<String, String> fields = place(address);
        fields.put("media", album(media, caption, form));
        return fields;
    }

    private static Map<String, String> place(ChatAddress address) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("chat_id", Long.toString(address.chat()));
        if (address.thread() != null) {
            fields.put("message_thread_id", address.thread().toString());
        }
        fields.put("reply_parameters", reply(address.message()));
        return fields;
    }

    private static String reply(int message) {
        return JSON.createObjectNode()
                .put("message_id", message)
                .put("allow_sending_without_reply", true)
                .toString();
    }

    private static String album(List<String> references, String caption, Form form) {
        ArrayNode media = JSON.createArrayNode();
        for (String reference : references) {
            media.addObject().put("type", form.field).put("media", reference);
        }
        // Photos show the first caption, files the last one, under the whole album.
        int captioned = form == Form.PHOTO ? 0 : media.size() - 1;
        if (!caption.isEmpty()) {
            ((ObjectNode) media.get(captioned)).put("caption", caption);
        }
        return media.toString();
    }

    private static Upload.File file(String part, SpooledPicture picture, int index, PictureSpool spool) {
        String name = "lira-" + (index + 1) + "." + picture.mediaType().extension();
        return new Upload.File(part, name, picture.mediaType().mimeType(), picture.bytes(), () -> spool.read(picture));
    }

    private static boolean isPhoto(SpooledPicture picture) {
        int longer = Math.max(picture.width(), picture.height());
        int shorter = Math.min(picture.width(), picture.height());
        return picture.bytes() <= LARGEST_PHOTO
                && picture.width() + picture.height() <= LONGEST_SIDES
                && longer <= (long) shorter * LARGEST_RATIO
                && isShown(picture.mediaType());
    }

    /** A GIF as a photo loses its motion, and AVIF is not decoded. */
    private static boolean isShown(MediaType type) {
        return switch (type) {
            case PNG, JPEG, WEBP -> true;
            case GIF, AVIF -> false;
        };
    }
}
