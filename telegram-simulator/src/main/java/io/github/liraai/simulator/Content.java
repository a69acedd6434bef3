package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.markup.AutoEntities;
import io.github.liraai.simulator.internal.markup.FormattedText;
import io.github.liraai.simulator.internal.wire.Json;
import io.github.liraai.simulator.internal.wire.Upload;
import io.github.liraai.simulator.internal.wire.UploadCollector;
import io.github.liraai.simulator.internal.wire.UploadPolicy;
import java.time.Duration;
import java.util.List;

/** The content fields of messages that users send. */
final class Content {
    private Content() {}

    static ObjectNode text(String text) {
        ObjectNode content = Json.object();
        Draft.putText(content, "text", "entities", AutoEntities.addTo(new FormattedText(text, List.of())));
        return content;
    }

    static ObjectNode photo(SentFile file, String caption) {
        return captioned(file, caption);
    }

    static ObjectNode document(SentFile file, String caption) {
        return captioned(file, caption);
    }

    private static ObjectNode captioned(SentFile file, String caption) {
        ObjectNode content = Json.object();
        Draft.putFile(content, file);
        Draft.putText(
                content, "caption", "caption_entities", AutoEntities.addTo(new FormattedText(caption, List.of())));
        return content;
    }

    static SentFile file(World world, SentFile.Kind kind, String name, byte[] bytes) {
        UploadPolicy policy = world.files().policy();
        UploadCollector collector = new UploadCollector(policy, bytes.length);
        collector.add(bytes, 0, bytes.length);
        Upload upload = collector.finish(name, "application/octet-stream");
        return world.files().store(kind, upload);
    }

    static String sticker(String emoji) {
        ObjectNode sticker = Json.object()
                .put("width", 512)
                .put("height", 512)
                .put("emoji", emoji)
                .put("is_animated", false)
                .put("is_video", false)
                .put("type", "regular")
                .put("file_id", "CAACAgIAAxkBAAIsticker")
                .put("file_unique_id", "AgADsticker")
                .put("file_size", 20_000);
        return Json.object().set("sticker", sticker).toString();
    }

    static String voice(Duration length) {
        ObjectNode voice = Json.object()
                .put("duration", length.toSeconds())
                .put("mime_type", "audio/ogg")
                .put("file_id", "AwACAgIAAxkBAAIvoice")
                .put("file_unique_id", "AgADvoice")
                .put("file_size", 4_000 * Math.max(1, length.toSeconds()));
        return Json.object().set("voice", voice).toString();
    }

    static ObjectNode raw(String json) {
        JsonNode content = Json.parse(json)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new IllegalArgumentException("content must be a JSON object: " + json));
        return (ObjectNode) content;
    }
}
