package io.github.liraai.persistence;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.quota.PictureCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The columns of a job's state; each state sets its own and leaves those of earlier ones to be read by operators. */
final class StateColumns {
    static final String WAITING = "WAITING";
    static final String CALLING = "CALLING";
    static final String PAINTED = "PAINTED";
    static final String FAILED = "FAILED";
    static final String FINISHED = "FINISHED";

    private StateColumns() {}

    /** Names a state for the column. */
    static String name(JobState state) {
        return switch (state) {
            case Waiting waiting -> WAITING;
            case Calling calling -> CALLING;
            case Painted painted -> PAINTED;
            case Failed failed -> FAILED;
            case Finished finished -> FINISHED;
        };
    }

    /** Gives the assignments of an UPDATE into a state. */
    static String assignments(JobState state) {
        return switch (state) {
            case Waiting waiting ->
                "plan_step = :planStep, tries = :tries, first_call_at = :firstCallAt, provider_task = NULL, cause = :cause";
            case Calling calling ->
                "plan_step = :planStep, tries = :tries, first_call_at = :firstCallAt, provider_task = :task, cause = :cause";
            case Painted painted -> "painted_by = :paintedBy, attempts = :attempts, painting_millis = :paintingMillis";
            case Failed failed -> "cause = :cause, attempts = :attempts";
            case Finished finished -> "cause = :cause, ended_with = :endedWith";
        };
    }

    /** Binds what {@link #assignments} names. */
    static <S extends SqlStatement<S>> S bind(S statement, JobState state) {
        return switch (state) {
            case Waiting(int planStep, int tries, var firstCallAt, var chosenNot) ->
                statement
                        .bind("planStep", planStep)
                        .bind("tries", tries)
                        .bind("firstCallAt", Columns.instant(firstCallAt))
                        .bind("cause", name(chosenNot));
            case Calling(int planStep, int tries, var firstCallAt, var task, var chosenNot) ->
                statement
                        .bind("planStep", planStep)
                        .bind("tries", tries)
                        .bind("firstCallAt", Columns.instant(firstCallAt))
                        .bind("task", task == null ? null : task.value())
                        .bind("cause", name(chosenNot));
            case Painted(ModelKey paintedBy, var pictures, int deliveries, var took) ->
                statement
                        .bind("paintedBy", paintedBy.value())
                        .bind("attempts", deliveries)
                        .bind("paintingMillis", took == null ? null : took.toMillis());
            case Failed(Cause cause, int tellings) ->
                statement.bind("cause", cause.name()).bind("attempts", tellings);
            case Finished(PictureCount charged, var cause) ->
                statement.bind("cause", name(cause)).bind("endedWith", charged.value());
        };
    }

    /** Tells whether the row is in a state with pictures, which are read apart. */
    static boolean isPainted(ResultSet row) throws SQLException {
        return PAINTED.equals(row.getString("state"));
    }

    static JobState read(ResultSet row, List<SpooledPicture> pictures) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case WAITING ->
                new Waiting(
                        row.getInt("plan_step"),
                        row.getInt("tries"),
                        Columns.nullableInstant(row, "first_call_at"),
                        cause(row.getString("cause")));
            case CALLING ->
                new Calling(
                        row.getInt("plan_step"),
                        row.getInt("tries"),
                        Columns.instant(row, "first_call_at"),
                        task(row.getString("provider_task")),
                        cause(row.getString("cause")));
            case PAINTED ->
                new Painted(
                        new ModelKey(row.getString("painted_by")),
                        pictures,
                        row.getInt("attempts"),
                        duration(row.getLong("painting_millis"), row.wasNull()));
            case FAILED -> new Failed(Cause.valueOf(row.getString("cause")), row.getInt("attempts"));
            case FINISHED -> new Finished(new PictureCount(row.getInt("ended_with")), cause(row.getString("cause")));
            default ->
                throw new IllegalStateException("job " + row.getString("id") + " is in no known state: " + state);
        };
    }

    private static @Nullable Duration duration(long millis, boolean isUnknown) {
        return isUnknown ? null : Duration.ofMillis(millis);
    }

    private static @Nullable ProviderTask task(@Nullable String value) {
        return value == null ? null : new ProviderTask(value);
    }

    private static @Nullable String name(@Nullable Cause cause) {
        return cause == null ? null : cause.name();
    }

    private static @Nullable Cause cause(@Nullable String name) {
        return name == null ? null : Cause.valueOf(name);
    }
}
