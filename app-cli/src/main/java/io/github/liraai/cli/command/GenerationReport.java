package io.github.liraai.cli.command;

import io.github.liraai.cli.output.FilePlace;
import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.settings.NameHint;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.settings.ShownAddress;
import io.github.liraai.cli.wiring.Easel;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerateNow;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.Refusal;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes how a generation ended, for people or as JSON, and turns it into an exit code. */
final class GenerationReport {
    private final Shell shell;
    private final boolean json;
    private final Settings.Painters painters;

    GenerationReport(Shell shell, boolean json, Settings.Painters painters) {
        this.shell = shell;
        this.json = json;
        this.painters = painters;
    }

    int unknownModel(String key, ModelCatalog models) {
        List<String> known =
                models.all().stream().map(model -> model.key().value()).toList();
        String message = "there is no model " + key + ", " + NameHint.of(known, key);
        return failure(Cause.REFUSED, "no", new Asked(key, null), 0, null, message);
    }

    int noKey(ImageModel model) {
        String message =
                "no key is set for " + model.provider().value() + ": set " + Providers.keySetting(model.provider());
        return failure(Cause.AUTH, "no", Asked.of(model), 0, null, message);
    }

    int refused(ImageModel model, Refusal refusal) {
        return failure(Cause.REFUSED, "no", Asked.of(model), 0, null, Refusals.explain(refusal));
    }

    /** Says it when the program is told to stop while nobody knows what came of a request. */
    void interrupted(ImageModel model, int calls) {
        String message = "the program was stopped after the request was sent to "
                + model.provider().value() + ", which may be charged";
        failure(Cause.INTERRUPTED, "unknown", Asked.of(model), calls, null, message);
    }

    /**
     * Reports what came of it.
     *
     * @param wanted the model that was asked for
     */
    int ended(GenerateNow.Result.Ended ended, ImageModel wanted, Easel easel, OutputFiles files) {
        if (ended.outcome() instanceof GenerationOutcome.Pictures
                && !ended.model().equals(wanted)) {
            shell.say("lira: painted by " + ended.model().title() + ", since " + wanted.title() + " could not begin");
        }
        Asked asked = Asked.of(ended.model());
        int calls = ended.providerCalls();
        return switch (ended.outcome()) {
            case GenerationOutcome.Pictures(List<SpooledPicture> pictures) ->
                pictures(pictures, asked, calls, easel, files);
            case GenerationOutcome.NotStarted(Cause cause, Duration retryAfter, String detail) ->
                failure(cause, "no", asked, calls, retryAfter, message(ended, cause, detail));
            case GenerationOutcome.Rejected(Cause cause, String detail) ->
                failure(cause, "no", asked, calls, null, message(ended, cause, detail));
            case GenerationOutcome.Unknown(Cause cause, String detail) ->
                failure(cause, "unknown", asked, calls, null, message(ended, cause, detail));
        };
    }

    private int pictures(List<SpooledPicture> pictures, Asked asked, int calls, Easel easel, OutputFiles files) {
        List<Map<String, @Nullable Object>> written = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (SpooledPicture picture : pictures) {
            keep(picture, written, troubles, easel, files);
        }
        String spent = calls == 0 ? "no" : "yes";
        String outcome = troubles.isEmpty() ? "image bytes" : Cause.STORAGE.outcomeName();
        String message = troubles.isEmpty() ? "done" : String.join("; ", troubles);
        if (json) {
            shell.print(Json.of(result(outcome, spent, asked, written, calls, null, message)));
        }
        if (!troubles.isEmpty()) {
            shell.say("lira: " + outcome + ": " + message);
        }
        return troubles.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** What was paid for is not lost with its place: then it is kept with the temporary files. */
    private void keep(
            SpooledPicture picture,
            List<Map<String, @Nullable Object>> written,
            List<String> troubles,
            Easel easel,
            OutputFiles files) {
        int number = written.size() + 1;
        try {
            add(written, picture, easel, bytes -> files.write(bytes, picture, number));
        } catch (IOException e) {
            String extension = picture.mediaType().extension();
            String lost =
                    "the picture cannot be written to " + files.target(extension, number) + ": " + FilePlace.reason(e);
            troubles.add(lost + ", " + rescue(picture, written, easel));
        }
    }

    private String rescue(SpooledPicture picture, List<Map<String, @Nullable Object>> written, Easel easel) {
        try {
            Path path = add(
                    written,
                    picture,
                    easel,
                    bytes -> FilePlace.rescue(bytes, picture.mediaType().extension()));
            return "it is kept in " + path;
        } catch (IOException e) {
            return "and neither with the temporary files (" + FilePlace.reason(e) + "), so it is lost";
        }
    }

    private Path add(List<Map<String, @Nullable Object>> written, SpooledPicture picture, Easel easel, Writing writing)
            throws IOException {
        MessageDigest hash = sha256();
        Path path;
        try (InputStream bytes = new DigestInputStream(easel.read(picture), hash)) {
            path = writing.write(bytes);
        }
        written.add(file(path, picture, HexFormat.of().formatHex(hash.digest())));
        if (!json) {
            shell.print(path.toString());
        }
        return path;
    }

    /** Writes a picture somewhere and tells where. */
    private interface Writing {
        Path write(InputStream bytes) throws IOException;
    }

    private int failure(
            Cause cause, String spent, Asked asked, int calls, @Nullable Duration retryAfter, String message) {
        if (json) {
            Long seconds = retryAfter == null ? null : seconds(retryAfter);
            shell.print(Json.of(result(cause.outcomeName(), spent, asked, List.of(), calls, seconds, message)));
        } else {
            shell.say("lira: " + cause.outcomeName() + ": " + message);
            if (retryAfter != null) {
                shell.say("lira: the provider asks to wait " + seconds(retryAfter)
                        + " s: try again then, or with a longer --timeout");
            }
            if (spent.equals("unknown")) {
                shell.say("lira: look at the provider's bill before you try again");
            }
        }
        return cause == Cause.REFUSED ? ExitCode.REFUSED : ExitCode.FAILED;
    }

    private static long seconds(Duration time) {
        return Math.ceilDiv(time.toMillis(), 1000L);
    }

    private String message(GenerateNow.Result.Ended ended, Cause cause, String detail) {
        boolean isStarted = !(ended.outcome() instanceof GenerationOutcome.NotStarted);
        String words = Causes.explain(cause, isStarted, ended.model().provider(), painters);
        return detail.isBlank() ? words : words + " (" + Printable.of(detail) + ")";
    }

    private static Map<String, @Nullable Object> result(
            String outcome,
            String spent,
            Asked asked,
            List<Map<String, @Nullable Object>> files,
            int calls,
            @Nullable Long retryAfterSeconds,
            String message) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("outcome", outcome);
        result.put("spent", spent);
        result.put("model", asked.model());
        result.put("provider", asked.provider());
        result.put("files", files);
        result.put("providerCalls", calls);
        result.put("retryAfterSeconds", retryAfterSeconds);
        result.put("message", message);
        return result;
    }

    private static Map<String, @Nullable Object> file(Path path, SpooledPicture picture, String sha256) {
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("path", path.toString());
        file.put("mediaType", picture.mediaType().mimeType());
        file.put("width", picture.width());
        file.put("height", picture.height());
        file.put("bytes", picture.bytes());
        file.put("sha256", sha256);
        return file;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Which model it was, as the caller named it. */
    private record Asked(String model, @Nullable String provider) {
        static Asked of(ImageModel model) {
            String name = model.key().equals(ModelChoice.OUTSIDE)
                    ? ShownAddress.orText(model.providerModel())
                    : model.key().value();
            return new Asked(name, model.provider().value());
        }
    }
}
