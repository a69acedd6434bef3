package io.github.liraai.persistence;

import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.quota.PictureCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The columns of picture options, the same in every table that has them. */
final class OptionColumns {
    static final String NAMES = "frame, pictures, negative, seed, steps, guidance, style";
    static final String VALUES = ":frame, :pictures, :negative, :seed, :steps, :guidance, :style";

    private OptionColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, PictureOptions options) {
        Frame frame = options.frame();
        StyleKey style = options.style();
        return statement
                .bind("frame", frame == null ? null : frame.text())
                .bind("pictures", options.count().value())
                .bind("negative", Columns.text(options.negative()))
                .bind("seed", options.seed())
                .bind("steps", options.steps())
                .bind("guidance", options.guidance())
                .bind("style", style == null ? null : style.value());
    }

    static PictureOptions read(ResultSet row) throws SQLException {
        return read(row, row.getInt("pictures"));
    }

    /** Reads a row of which the number of pictures is known otherwise. */
    static PictureOptions read(ResultSet row, int pictures) throws SQLException {
        String style = row.getString("style");
        return PictureOptions.builder()
                .frame(frame(row.getString("frame")))
                .count(new PictureCount(pictures))
                .negative(row.getString("negative"))
                .seed(Columns.nullableLong(row, "seed"))
                .steps(Columns.nullableInt(row, "steps"))
                .guidance(Columns.nullableDouble(row, "guidance"))
                .style(style == null ? null : new StyleKey(style))
                .build();
    }

    static @Nullable Frame frame(@Nullable String text) {
        return text == null
                ? null
                : Frame.parse(text).orElseThrow(() -> new IllegalStateException("frame in the database: " + text));
    }
}
