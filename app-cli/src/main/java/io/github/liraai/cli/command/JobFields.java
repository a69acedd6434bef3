package io.github.liraai.cli.command;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobReport.ScheduledRun;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.Frame;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operator is told of a job, as fields for JSON and for reading. The words are people's own, so they are left out at first. */
final class JobFields {
    private JobFields() {}

    /** Gives the fields that a list shows. */
    static Map<String, @Nullable Object> brief(JobReport report) {
        GenerationJob job = report.stored().job();
        ScheduledRun run = report.run();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", report.id().value());
        fields.put("user", job.user().value());
        fields.put("state", report.stage().name());
        fields.put("accepted", job.acceptedAt().toString());
        fields.put("model", job.model().value());
        fields.put("pictures", job.pictures().value());
        fields.put("attempts", attempts(report));
        fields.put("nextRun", run == null ? null : run.due().toString());
        fields.put("running", report.isRunning());
        return fields;
    }

    /** Gives everything but the words. */
    static Map<String, @Nullable Object> full(JobReport report) {
        StoredJob stored = report.stored();
        GenerationJob job = stored.job();
        Frame frame = job.options().frame();
        Map<String, @Nullable Object> fields = brief(report);
        fields.put("details", details(report));
        fields.put("requestKey", job.key().value());
        fields.put("plan", job.plan().stream().map(ModelKey::value).toList());
        fields.put("frame", frame == null ? null : frame.text());
        fields.put("day", job.day().date().toString());
        fields.put("held", report.held().value());
        fields.put("charged", report.charged().value());
        fields.put("revision", stored.revision());
        fields.put("note", stored.note() == null ? null : stored.note().value());
        fields.put("schedule", schedule(report.run()));
        return fields;
    }

    /** Counts the tries of the step it is at: calls, deliveries or tellings. */
    static int attempts(JobReport report) {
        return switch (report.stored().state()) {
            case Waiting waiting -> waiting.tries();
            case Calling calling -> calling.tries();
            case Painted painted -> painted.deliveries();
            case Failed failed -> failed.tellings();
            case Finished finished -> 0;
        };
    }

    private static Map<String, @Nullable Object> details(JobReport report) {
        List<ModelKey> plan = report.stored().job().plan();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        switch (report.stored().state()) {
            case Waiting waiting -> {
                fields.put("model", step(plan, waiting.planStep()));
                fields.put("tries", waiting.tries());
                fields.put("firstCall", text(waiting.firstCallAt()));
            }
            case Calling calling -> {
                fields.put("model", step(plan, calling.planStep()));
                fields.put("tries", calling.tries());
                fields.put("firstCall", text(calling.firstCallAt()));
                fields.put(
                        "task", calling.task() == null ? null : calling.task().value());
            }
            case Painted painted -> {
                fields.put("model", painted.paintedBy().value());
                fields.put("deliveries", painted.deliveries());
                fields.put(
                        "pictures",
                        painted.pictures().stream().map(JobFields::picture).toList());
            }
            case Failed failed -> {
                fields.put("cause", failed.cause().outcomeName());
                fields.put("reason", Causes.explain(failed.cause()));
                fields.put("tellings", failed.tellings());
            }
            case Finished finished -> {
                fields.put("delivered", finished.charged().value());
                fields.put(
                        "cause",
                        finished.cause() == null ? null : finished.cause().outcomeName());
                fields.put("reason", finished.cause() == null ? null : Causes.explain(finished.cause()));
            }
        }
        return fields;
    }

    private static @Nullable Map<String, @Nullable Object> schedule(@Nullable ScheduledRun run) {
        if (run == null) {
            return null;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("due", run.due().toString());
        fields.put("pickedBy", run.runner());
        fields.put("lastHeartbeat", text(run.heartbeat()));
        fields.put("consecutiveFailures", run.failures());
        return fields;
    }

    private static Map<String, @Nullable Object> picture(SpooledPicture picture) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", picture.id());
        fields.put("mediaType", picture.mediaType().mimeType());
        fields.put("width", picture.width());
        fields.put("height", picture.height());
        fields.put("bytes", picture.bytes());
        return fields;
    }

    /** A step past the plan is a job that found no model left. */
    private static @Nullable String step(List<ModelKey> plan, int step) {
        return step < plan.size() ? plan.get(step).value() : null;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
