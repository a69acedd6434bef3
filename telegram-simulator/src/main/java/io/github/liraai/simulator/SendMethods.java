package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.liraai.simulator.internal.markup.FormattedText;
import io.github.liraai.simulator.internal.markup.TextRules;
import io.github.liraai.simulator.internal.wire.Answer;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import io.github.liraai.simulator.internal.wire.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The {@code send…} methods. */
final class SendMethods {
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");
    private static final int SMALLEST_ALBUM = 2;
    private static final int LARGEST_ALBUM = 10;

    private final World world;
    private final Media media;

    SendMethods(World world, Media media) {
        this.world = world;
        this.media = media;
    }

    Answer sendMessage(Parameters parameters) {
        FormattedText text = TextRules.message(
                parameters.text("text").orElse(""), parameters.text("parse_mode"), parameters.json("entities"));
        spendLimit(parameters);
        SimulatedMessage sent = Draft.of(world, parameters).text(text).post(null);
        return Answer.ok(sent.jsonBytes());
    }

    Answer sendPhoto(Parameters parameters) {
        return sendFile(parameters, "photo", SentFile.Kind.PHOTO);
    }

    Answer sendDocument(Parameters parameters) {
        return sendFile(parameters, "document", SentFile.Kind.DOCUMENT);
    }

    private Answer sendFile(Parameters parameters, String name, SentFile.Kind kind) {
        FormattedText caption = Draft.caption(parameters);
        spendLimit(parameters);
        Draft draft = Draft.of(world, parameters);
        SentFile file = media.of(parameters, name, kind);
        return Answer.ok(draft.file(file).caption(caption).post(file).jsonBytes());
    }

    Answer sendMediaGroup(Parameters parameters) {
        JsonNode items =
                parameters.json("media").orElseThrow(() -> ApiFailure.badRequest("there are no media in the request"));
        if (!items.isArray()) {
            throw ApiFailure.badRequest("can't parse media JSON object: expected an Array of InputMedia");
        }
        if (items.size() < SMALLEST_ALBUM) {
            throw ApiFailure.badRequest("too few messages to send as an album");
        }
        if (items.size() > LARGEST_ALBUM) {
            throw ApiFailure.badRequest("too many messages to send as an album");
        }
        spendLimit(parameters);
        String album = world.nextAlbumId();
        List<Draft> drafts = new ArrayList<>();
        List<SentFile> files = new ArrayList<>();
        for (JsonNode item : items) {
            MediaItem content = MediaItem.of(item, parameters, media);
            files.add(content.file());
            drafts.add(Draft.of(world, parameters)
                    .file(content.file())
                    .caption(content.caption())
                    .album(album));
        }
        if (files.stream().map(SentFile::kind).distinct().count() > 1) {
            throw ApiFailure.badRequest("document can't be mixed with other media types");
        }
        ArrayNode sent = Json.array();
        for (int i = 0; i < drafts.size(); i++) {
            sent.add(drafts.get(i).post(files.get(i)).json());
        }
        return Answer.ok(sent);
    }

    /** An album counts as one message, else the longest one could never be sent. */
    private void spendLimit(Parameters parameters) {
        world.limits().spend(world.writableChat(parameters));
    }

    Answer sendChatAction(Parameters parameters) {
        Optional<String> action = parameters.text("action").filter(ACTIONS::contains);
        if (action.isEmpty()) {
            throw ApiFailure.badRequest("wrong parameter action in request");
        }
        world.writableChat(parameters);
        return Answer.yes();
    }
}
