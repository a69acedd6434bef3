package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureFile;
import io.github.liraai.core.generation.SpooledPicture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of the pictures of painted jobs; they stay when the job has ended, as its receipt. */
final class PictureTable {
    private static final String INSERT = """
            INSERT INTO job_picture (job_id, position, picture_id, media_type, width, height, bytes, crc32c)
            VALUES (:jobId, :position, :pictureId, :mediaType, :width, :height, :bytes, :crc32c)""";

    List<SpooledPicture> of(Handle handle, JobId id) {
        return handle.createQuery("SELECT * FROM job_picture WHERE job_id = :jobId ORDER BY position")
                .bind("jobId", id.value())
                .map((row, context) -> readOrSay(row))
                .list();
    }

    /** Reads a row. */
    static SpooledPicture read(ResultSet row) throws SQLException {
        return new SpooledPicture(
                row.getString("picture_id"),
                MediaType.valueOf(row.getString("media_type")),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes"),
                row.getString("crc32c"));
    }

    private static SpooledPicture readOrSay(ResultSet row) throws SQLException {
        try {
            return read(row);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRowException("job " + row.getString("job_id"), e);
        }
    }

    /** Lists how the delivery finds the pictures of a job again, in their order. */
    static List<PictureFile> files(Handle handle, JobId id) {
        return handle.createQuery(
                        "SELECT file FROM job_picture WHERE job_id = :jobId AND file IS NOT NULL ORDER BY position")
                .bind("jobId", id.value())
                .map((row, context) -> new PictureFile(row.getString("file")))
                .list();
    }

    /** Keeps how the delivery finds the pictures of a job again. */
    static void receive(Handle handle, JobId id, List<PictureFile> files) {
        if (files.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "UPDATE job_picture SET file = :file WHERE job_id = :jobId AND position = :position");
        int position = 0;
        for (PictureFile file : files) {
            batch.bind("file", file.value())
                    .bind("jobId", id.value())
                    .bind("position", position++)
                    .add();
        }
        batch.execute();
    }

    /** Makes the rows fit a change of state. */
    void follow(Handle handle, JobId id, JobState from, JobState to) {
        List<SpooledPicture> before = from instanceof Painted painted ? painted.pictures() : List.of();
        List<SpooledPicture> after = to instanceof Painted painted ? painted.pictures() : List.of();
        if (!to.holds() || before.equals(after)) {
            return;
        }
        if (!before.isEmpty()) {
            handle.createUpdate("DELETE FROM job_picture WHERE job_id = :jobId")
                    .bind("jobId", id.value())
                    .execute();
        }
        if (!after.isEmpty()) {
            insert(handle, id, after);
        }
    }

    /** Enters the pictures of a job that has none. */
    static void insert(Handle handle, JobId id, List<SpooledPicture> pictures) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        int position = 0;
        for (SpooledPicture picture : pictures) {
            batch.bind("jobId", id.value())
                    .bind("position", position++)
                    .bind("pictureId", picture.id())
                    .bind("mediaType", picture.mediaType().name())
                    .bind("width", picture.width())
                    .bind("height", picture.height())
                    .bind("bytes", picture.bytes())
                    .bind("crc32c", picture.crc32c())
                    .add();
        }
        batch.execute();
    }
}
