package io.github.liraai.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes what one transaction sees into a backup, row by row. For one thread. */
final class BackupWriter {
    private static final int ROWS_AT_ONCE = 200;
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Connection connection;
    private final PictureSpool spool;
    private final BackupEntries entries;
    private int missing;

    BackupWriter(Connection connection, PictureSpool spool, BackupEntries entries) {
        this.connection = connection;
        this.spool = spool;
        this.entries = entries;
    }

    /** Writes everything. Pictures come first: the longer it takes, the more of them are delivered meanwhile and gone. */
    BackupManifest write(String schema, Instant now) throws IOException, SQLException {
        List<BackupTable> tables = BackupTable.of(connection);
        List<BackupManifest.Picture> pictures = new ArrayList<>();
        for (JobId job : jobsWithPictures()) {
            List<SpooledPicture> spooled = spooled(job);
            for (SpooledPicture picture : spooled) {
                write(job, picture, pictures);
            }
            missing += Math.max(0, noted(job) - spooled.size());
        }
        List<BackupManifest.Table> written = new ArrayList<>();
        for (BackupTable table : tables) {
            written.add(write(table));
        }
        BackupManifest manifest = new BackupManifest(schema, now, written, pictures);
        byte[] json = manifest.toJson();
        entries.write(BackupManifest.ENTRY, out -> out.write(json));
        return manifest;
    }

    /** Counts the pictures that could not be read: their jobs were finished meanwhile, or they were lost before. */
    int missing() {
        return missing;
    }

    private List<JobId> jobsWithPictures() throws SQLException {
        List<JobId> jobs = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT id FROM job WHERE state IN ('CALLING', 'PAINTED') ORDER BY id")) {
            while (row.next()) {
                String id = row.getString(1);
                if (JobId.isValid(id)) {
                    jobs.add(new JobId(id));
                }
            }
        }
        return jobs;
    }

    /** Lists what the folder has; what it should have besides counts as missing. */
    private List<SpooledPicture> spooled(JobId job) {
        try {
            return spool.pictures(job);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Counts the pictures that the database knows of. */
    private int noted(JobId job) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("SELECT COUNT(*) FROM job_picture WHERE job_id = ?")) {
            count.setString(1, job.value());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Reads a picture whole before it begins an entry, so that none is left half written. */
    private void write(JobId job, SpooledPicture picture, List<BackupManifest.Picture> pictures) throws IOException {
        byte[] bytes;
        try (InputStream in = spool.read(picture)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            missing++;
            return;
        }
        String entry = "pictures/" + job.value() + "/" + pictures.size();
        String sha256 = entries.write(entry, out -> out.write(bytes));
        pictures.add(new BackupManifest.Picture(entry, job, picture, sha256));
    }

    private BackupManifest.Table write(BackupTable table) throws IOException, SQLException {
        List<BackupManifest.Column> columns = table.columns().stream()
                .map(column -> new BackupManifest.Column(column.name(), column.kind()))
                .toList();
        long[] rows = new long[1];
        BackupManifest.Table draft = new BackupManifest.Table(table.name(), columns, 0, largest(table), "");
        String sha256 = entries.<SQLException>write(draft.entry(), out -> rows[0] = writeRows(table, out));
        return new BackupManifest.Table(table.name(), columns, rows[0], draft.largest(), sha256);
    }

    private long writeRows(BackupTable table, OutputStream out) throws IOException, SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement();
                JsonGenerator json = JSON.createGenerator(out)) {
            json.setRootValueSeparator(new SerializedString("\n"));
            statement.setFetchSize(table.hasBytes() ? 1 : ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery("SELECT " + table.columnNames() + " FROM " + table.name())) {
                while (row.next()) {
                    writeRow(table, row, json);
                    rows++;
                }
            }
            if (rows > 0) {
                json.writeRaw('\n');
            }
        }
        return rows;
    }

    private static void writeRow(BackupTable table, ResultSet row, JsonGenerator json)
            throws SQLException, IOException {
        json.writeStartArray();
        int position = 1;
        for (BackupTable.Column column : table.columns()) {
            column.kind().writeNullable(row, position++, json);
        }
        json.writeEndArray();
    }

    private long largest(BackupTable table) throws SQLException {
        var numbered = table.numbered();
        if (numbered.isEmpty()) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COALESCE(MAX(" + numbered.get().name() + "), 0) FROM " + table.name())) {
            row.next();
            return row.getLong(1);
        }
    }
}
