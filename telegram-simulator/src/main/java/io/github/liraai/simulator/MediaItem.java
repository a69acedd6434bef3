package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.simulator.internal.markup.FormattedText;
import io.github.liraai.simulator.internal.markup.TextRules;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Parameters;
import java.util.Optional;

/** An {@code InputMedia}: a file with its caption. */
record MediaItem(SentFile file, FormattedText caption) {
    static MediaItem of(JsonNode item, Parameters parameters, Media media) {
        SentFile.Kind kind = switch (item.path("type").asText()) {
            case "photo" -> SentFile.Kind.PHOTO;
            case "document" -> SentFile.Kind.DOCUMENT;
            default -> throw ApiFailure.badRequest("can't parse InputMedia: Unsupported media type specified");
        };
        String reference = item.path("media").asText("");
        if (reference.isEmpty()) {
            throw ApiFailure.badRequest("can't parse InputMedia: media not found");
        }
        FormattedText caption = TextRules.caption(
                item.path("caption").asText(""),
                Optional.ofNullable(item.get("parse_mode"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText),
                Optional.ofNullable(item.get("caption_entities")).filter(JsonNode::isArray));
        return new MediaItem(media.referenced(parameters, reference, kind), caption);
    }
}
