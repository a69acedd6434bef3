package io.github.liraai.simulator;

import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Parameters;
import io.github.liraai.simulator.internal.wire.Upload;
import java.util.Optional;

/** Turn what a call names as its photo or document into a file, by Telegram's rules. */
final class Media {
    private static final long LARGEST_PHOTO = 10L << 20;
    private static final long LARGEST_DOCUMENT = 50L << 20;
    private static final int LONGEST_SIDES = 10_000;
    private static final int LARGEST_RATIO = 20;
    private static final String ATTACH = "attach://";

    private final Files files;

    Media(Files files) {
        this.files = files;
    }

    /** Take the file from a parameter: an upload, {@code attach://name} or a file identifier. */
    SentFile of(Parameters parameters, String name, SentFile.Kind kind) {
        Optional<String> reference = parameters.text(name);
        if (reference.isEmpty()) {
            return parameters
                    .upload(name)
                    .map(upload -> accept(upload, kind))
                    .orElseThrow(() -> ApiFailure.badRequest("there is no " + word(kind) + " in the request"));
        }
        return referenced(parameters, reference.get(), kind);
    }

    /** Take the file a text refers to. */
    SentFile referenced(Parameters parameters, String reference, SentFile.Kind kind) {
        if (reference.startsWith(ATTACH)) {
            return parameters
                    .upload(reference.substring(ATTACH.length()))
                    .map(upload -> accept(upload, kind))
                    .orElseThrow(() -> ApiFailure.badRequest("there is no " + word(kind) + " in the request"));
        }
        if (reference.contains("://")) {
            throw ApiFailure.badRequest("failed to get HTTP URL content");
        }
        SentFile file = files.byId(reference)
                .orElseThrow(() ->
                        ApiFailure.badRequest("wrong remote file identifier specified: Wrong character in the string"));
        if (file.kind() != kind) {
            throw ApiFailure.badRequest("can't use file of type " + typeName(file.kind()) + " as " + typeName(kind));
        }
        return file;
    }

    private SentFile accept(Upload upload, SentFile.Kind kind) {
        if (upload.size() == 0) {
            throw ApiFailure.badRequest("file must be non-empty");
        }
        switch (kind) {
            case PHOTO -> checkPhoto(upload);
            case DOCUMENT -> {
                if (upload.size() > LARGEST_DOCUMENT) {
                    throw new ApiFailure(413, "Request Entity Too Large");
                }
            }
        }
        return files.store(kind, upload);
    }

    private static void checkPhoto(Upload upload) {
        if (upload.size() > LARGEST_PHOTO) {
            throw ApiFailure.badRequest("file of size " + upload.size()
                    + " bytes is too big for a photo; the maximum size is " + LARGEST_PHOTO + " bytes");
        }
        PictureHeader picture =
                PictureHeader.read(upload.head()).orElseThrow(() -> ApiFailure.badRequest("IMAGE_PROCESS_FAILED"));
        long longer = Math.max(picture.width(), picture.height());
        long shorter = Math.min(picture.width(), picture.height());
        boolean fits = shorter > 0 && longer + shorter <= LONGEST_SIDES && longer <= LARGEST_RATIO * shorter;
        if (!fits) {
            throw ApiFailure.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
    }

    private static String word(SentFile.Kind kind) {
        return switch (kind) {
            case PHOTO -> "photo";
            case DOCUMENT -> "document";
        };
    }

    private static String typeName(SentFile.Kind kind) {
        return switch (kind) {
            case PHOTO -> "Photo";
            case DOCUMENT -> "Document";
        };
    }
}
