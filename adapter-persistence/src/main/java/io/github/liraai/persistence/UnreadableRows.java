package io.github.liraai.persistence;

import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationLedger.Finding;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.prompt.StyleKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds rows of jobs and people that somebody's hand made unreadable, and says what to set in them. */
final class UnreadableRows {
    /** How many rows of large tables are fetched at once. */
    static final int ROWS_AT_ONCE = 500;

    private static final int LONGEST_SHOWN = 60;

    private static final Set<String> PAINTABLE = Set.of(StateColumns.WAITING, StateColumns.CALLING);

    private static final String CAUSES =
            Arrays.stream(Cause.values()).map(Enum::name).collect(Collectors.joining(", "));

    private static final List<Part> JOB = List.of(
            new Part("user_id", "the id of whoever asked", row -> new UserId(row.getString("user_id"))),
            new Part(
                    "reply_to",
                    "that of another job of the same person",
                    row -> new ReplyAddress(row.getString("reply_to"))),
            new Part("prompt", "any words, such as 'gone'", row -> new Prompt(row.getString("prompt")), false),
            new Part("plan", "keys of models, with commas between them", row -> JobTable.plan(row.getString("plan"))),
            new Part(
                    "frame",
                    "NULL, or an aspect such as 16:9, or a size such as 1024x768",
                    row -> OptionColumns.frame(row.getString("frame"))),
            new Part("style", "NULL", row -> optional(row.getString("style"), StyleKey::new)),
            new Part(
                    "negative",
                    "NULL",
                    row -> PictureOptions.builder()
                            .negative(row.getString("negative"))
                            .build(),
                    false),
            new Part(
                    "seed",
                    "NULL",
                    row -> PictureOptions.builder()
                            .seed(Columns.nullableLong(row, "seed"))
                            .build()),
            new Part(
                    "steps",
                    "NULL",
                    row -> PictureOptions.builder()
                            .steps(Columns.nullableInt(row, "steps"))
                            .build()),
            new Part(
                    "guidance",
                    "NULL",
                    row -> PictureOptions.builder()
                            .guidance(Columns.nullableDouble(row, "guidance"))
                            .build()),
            new Part("note", "NULL", row -> optional(row.getString("note"), DeliveryNote::new)),
            new Part(
                    "cause",
                    "NULL when there are pictures, otherwise one of " + CAUSES,
                    row -> optional(row.getString("cause"), Cause::valueOf)),
            new Part(
                    "plan_step",
                    "0, the first model of its plan",
                    row -> require(!isPaintable(row)
                            || isWithin(
                                    row.getInt("plan_step"),
                                    row.getString("plan").split(",", -1).length - 1))),
            new Part(
                    "tries",
                    "1",
                    row -> require(!isPaintable(row)
                            || row.getInt("tries") >= (StateColumns.CALLING.equals(row.getString("state")) ? 1 : 0))),
            new Part(
                    "provider_task",
                    "NULL",
                    row -> optional(isPaintable(row) ? row.getString("provider_task") : null, ProviderTask::new)),
            new Part(
                    "painted_by",
                    "the key of a model of its plan",
                    row -> optional(row.getString("painted_by"), ModelKey::new)),
            new Part("attempts", "0", row -> require(!isTold(row) || row.getInt("attempts") >= 0)),
            new Part("painting_millis", "NULL", row -> require(row.getLong("painting_millis") >= 0)));

    private static final List<Part> MEMBER = List.of(
            new Part("user_id", "the person's id", row -> new UserId(row.getString("user_id"))),
            new Part(
                    "level",
                    "one of the levels there are, such as user",
                    row -> new LevelName(row.getString("level"))));

    private static final String PICTURES = """
            SELECT job_picture.*, job.state FROM job_picture JOIN job ON job.id = job_picture.job_id
            ORDER BY job_picture.job_id, job_picture.position""";

    /** Of painted jobs they stand in the spool, too; of others only people need them. */
    private static final String RIGHT_PICTURE = "set media_type to one of "
            + Arrays.stream(MediaType.values()).map(Enum::name).collect(Collectors.joining(", "))
            + ", width, height and bytes to more than 0, crc32c to 8 of 0-9 and a-f and picture_id to letters and digits";

    private UnreadableRows() {}

    /** Lists them, jobs first. */
    static List<Finding> list(Handle handle) {
        List<Finding> findings = new ArrayList<>(list(handle, "SELECT * FROM job ORDER BY id", "job", "id", JOB));
        findings.addAll(JobIdentity.list(handle));
        findings.addAll(pictures(handle));
        findings.addAll(list(handle, "SELECT user_id, level FROM member ORDER BY user_id", "user", "user_id", MEMBER));
        return findings;
    }

    private static List<Finding> list(Handle handle, String query, String kind, String key, List<Part> parts) {
        List<Finding> findings = new ArrayList<>();
        handle.createQuery(query)
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> findings(kind + " " + row.getString(key), row, parts))
                .forEach(findings::addAll);
        return findings;
    }

    private static List<Finding> pictures(Handle handle) {
        List<Finding> findings = new ArrayList<>();
        handle.createQuery(PICTURES)
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> picture(row))
                .forEach(found -> found.ifPresent(findings::add));
        return findings.stream().distinct().toList();
    }

    private static Optional<Finding> picture(ResultSet row) throws SQLException {
        try {
            PictureTable.read(row);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Finding(
                    "job " + row.getString("job_id"),
                    "a row of its job_picture cannot be read",
                    StateColumns.isPainted(row)
                            ? "delete its rows of job_picture; then run ledger verify --repair: its pictures are taken from the"
                                    + " spool, or it is given up and told"
                            : RIGHT_PICTURE));
        }
    }

    private static List<Finding> findings(String subject, ResultSet row, List<Part> parts) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (Part part : parts) {
            try {
                part.reader().read(row);
            } catch (RuntimeException e) {
                findings.add(new Finding(
                        subject,
                        part.column() + " cannot be read"
                                + (part.isShown() ? ": " + shown(row.getString(part.column())) : ""),
                        "set " + part.column() + " to " + part.right()));
            }
        }
        return findings;
    }

    /** Shows what stands in a column, cut to a length that fits a line. */
    static String shown(@Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        return "'" + (value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value) + "'";
    }

    private static boolean isPaintable(ResultSet row) throws SQLException {
        return PAINTABLE.contains(row.getString("state"));
    }

    private static boolean isTold(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state.equals(StateColumns.PAINTED) || state.equals(StateColumns.FAILED);
    }

    private static boolean isWithin(int value, int most) {
        return value >= 0 && value <= most;
    }

    private static boolean require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("out of its bounds");
        }
        return true;
    }

    private static @Nullable Object optional(@Nullable String value, Function<String, ?> read) {
        return value == null ? null : read.apply(value);
    }

    /** A column, what it may be set to, and how it is read. */
    private record Part(String column, String right, Reader reader, boolean isShown) {
        Part(String column, String right, Reader reader) {
            this(column, right, reader, true);
        }
    }

    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(ResultSet row) throws SQLException;
    }
}
