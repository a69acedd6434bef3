package io.github.liraai.kie;

import com.squareup.moshi.JsonDataException;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.provider.http.Answer;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.PictureHarvest;
import io.github.liraai.provider.http.Redactor;
import io.github.liraai.provider.http.TaskQuestion;
import io.github.liraai.provider.http.TaskReply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks about one task ({@code recordInfo} on docs.kie.ai), and brings its picture in as soon as there is one: KIE's own pages say two weeks
 * and a day of how long it is kept, and people have seen twenty minutes.
 */
final class RecordQuestion implements TaskQuestion {
    private static final int MOST_ADDRESSES = 64;

    private final String id;
    private final KieTransport transport;
    private final PictureHarvest harvest;
    private final Redactor redactor;

    RecordQuestion(String id, KieTransport transport, PictureHarvest harvest, Redactor redactor) {
        this.id = id;
        this.transport = transport;
        this.harvest = harvest;
        this.redactor = redactor;
    }

    @Override
    public String task() {
        return id;
    }

    @Override
    public Request request() {
        return transport.recordInfo(id);
    }

    @Override
    public TaskReply success(Answer answer) throws IOException {
        Envelope envelope = answer.body(Envelope::read);
        if (!envelope.isFine()) {
            return failed(envelope.code(), redactor.detail("code " + envelope.code() + ": " + envelope.words()));
        }
        return switch (envelope.text("state")) {
            case null -> doubtful(Cause.MALFORMED_RESPONSE, "no task's state in the answer");
            case "success" -> succeeded(envelope, answer);
            // The only failing state of the documents is "fail"; an older bot knows the others.
            case "fail", "failed" -> new TaskReply.Ended(failure(envelope));
            case "cancelled", "canceled" ->
                new TaskReply.Ended(new Unknown(Cause.CANCELED, redactor.detail("task " + id + " was canceled")));
            // "waiting", "queuing", "generating", and whatever KIE will name so.
            default -> new TaskReply.NotYet();
        };
    }

    @Override
    public TaskReply failure(FailedAnswer answer) {
        return (answer.status() == 422 || answer.status() == 505)
                        && !answer.body().isPage()
                ? failed(answer.status(), answer.detail())
                : TaskReply.of(answer);
    }

    /** A question that fails for good is doubted first all the same: the picture is paid for. */
    private static TaskReply failed(int code, String detail) {
        return Codes.ofQuestion(code, detail)
                .<TaskReply>map(TaskReply.Doubtful::new)
                .orElseGet(() -> new TaskReply.Failed(null, detail));
    }

    private TaskReply succeeded(Envelope envelope, Answer answer) {
        List<?> addresses = addresses(envelope.field("resultJson"));
        if (addresses.isEmpty()) {
            return doubtful(Cause.NO_IMAGE, "task " + id + " succeeded without a picture");
        }
        for (Object address : addresses) {
            if (address instanceof String text) {
                harvest.fetch(text, answer.deadline());
            }
        }
        return new TaskReply.Ended(harvest.outcome());
    }

    private Rejected failure(Envelope envelope) {
        String words = envelope.text("failMsg");
        String said = words == null ? "" : words;
        return new Rejected(
                Codes.failure(said),
                redactor.detail("task " + id + " failed: " + envelope.field("failCode") + " " + said));
    }

    private TaskReply doubtful(Cause cause, String detail) {
        return new TaskReply.Doubtful(new Unknown(cause, redactor.detail(detail)));
    }

    /** The result is a text that holds JSON; an object in its place is taken, too. */
    private static List<?> addresses(@Nullable Object result) {
        Object tree = result;
        if (result instanceof String text) {
            try {
                tree = text.isBlank() ? null : Envelope.tree(text);
            } catch (IOException | JsonDataException e) {
                tree = null;
            }
        }
        return tree instanceof Map<?, ?> object && object.get("resultUrls") instanceof List<?> urls
                ? urls.subList(0, Math.min(urls.size(), MOST_ADDRESSES))
                : List.of();
    }
}
