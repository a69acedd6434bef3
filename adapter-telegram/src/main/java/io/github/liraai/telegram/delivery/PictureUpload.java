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
    }

    private PictureUpload() {}

    /** Chooses the form that Telegram's limits allow. */
    static Form bestForm(List<SpooledPicture> pictures) {
        return pictures.stream().allMatch(PictureUpload::isPhoto) ? Form.PHOTO : Form.DOCUMENT;
    }

    static Upload of(
            ChatAddress address, String caption, List<SpooledPicture> pictures, PictureSpool spool, Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("chat_id", Long.toString(address.chat()));
        if (address.thread() != null) {
            fields.put("message_thread_id", address.thread().toString());
        }
        fields.put("reply_parameters", reply(address.message()));
        if (pictures.size() == 1) {
            fields.put("caption", caption);
            return new Upload(form.method, fields, List.of(file(form.field, pictures.getFirst(), 0, spool)));
        }
        List<Upload.File> files = new ArrayList<>();
        for (SpooledPicture picture : pictures) {
            files.add(file("picture" + files.size(), picture, files.size(), spool));
        }
        fields.put("media", album(files, caption, form));
        return new Upload("sendMediaGroup", fields, files);
    }

    private static String reply(int message) {
        return JSON.createObjectNode()
                .put("message_id", message)
                .put("allow_sending_without_reply", true)
                .toString();
    }

    private static String album(List<Upload.File> files, String caption, Form form) {
        ArrayNode media = JSON.createArrayNode();
        for (Upload.File file : files) {
            media.addObject().put("type", form.field).put("media", "attach://" + file.part());
        }
        // Photos show the first caption, files the last one, under the whole album.
        int captioned = form == Form.PHOTO ? 0 : files.size() - 1;
        ((ObjectNode) media.get(captioned)).put("caption", caption);
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
