package io.github.liraai.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that is read. For one thread. */
final class BackupFile implements AutoCloseable {
    /** Bytes are texts here, and pictures have up to 20 MiB. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final int ROWS_AT_ONCE = 200;

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Tells whether a file is a backup, be it damaged or of another version; nothing else may be written over. */
    static boolean isOne(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(BackupManifest.ENTRY) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Opens a backup and checks it from its beginning to its end.
     *
     * @throws UnusableBackupException when it is none, or damaged
     */
    static BackupFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableBackupException("there is no such file");
        }
        ZipFile zip = zip(file);
        try {
            ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
            if (entry == null) {
                throw new UnusableBackupException("it is not a backup of Lira");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                BackupFile backup = new BackupFile(zip, BackupManifest.read(in));
                backup.check();
                return backup;
            }
        } catch (ZipException e) {
            zip.close();
            throw new UnusableBackupException("it is damaged");
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    InputStream open(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new UnusableBackupException(entry + " is missing in it");
        }
        return zip.getInputStream(found);
    }

    /**
     * Enters the rows of a table.
     *
     * @param target the table there, its columns in the order of the backup's
     * @return how many
     */
    long fill(BackupManifest.Table table, BackupTable target, PreparedStatement insert)
            throws IOException, SQLException {
        int atOnce = target.hasBytes() ? 1 : ROWS_AT_ONCE;
        long rows = 0;
        try (InputStream in = open(table.entry());
                JsonParser json = JSON.createParser(in)) {
            while (json.nextToken() == JsonToken.START_ARRAY) {
                bindRow(target.columns(), json, insert);
                insert.addBatch();
                rows++;
                if (rows % atOnce == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (JsonParseException | InputCoercionException | IllegalArgumentException e) {
            throw new UnusableBackupException("row " + (rows + 1) + " of " + table.name() + " cannot be read");
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void bindRow(List<BackupTable.Column> columns, JsonParser json, PreparedStatement insert)
            throws IOException, SQLException {
        int position = 1;
        for (BackupTable.Column column : columns) {
            json.nextToken();
            column.kind().bindNullable(json, insert, position++, column.jdbcType());
        }
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw new IllegalArgumentException("a row of another length");
        }
    }

    private void check() throws IOException {
        for (BackupManifest.Table table : manifest.tables()) {
            check(table.entry(), table.sha256());
        }
        for (BackupManifest.Picture picture : manifest.pictures()) {
            check(picture.entry(), picture.sha256());
        }
    }

    private void check(String entry, String sha256) throws IOException {
        try (DigestInputStream in = new DigestInputStream(open(entry), BackupEntries.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256)) {
                throw new UnusableBackupException("it is damaged: the checksum of " + entry + " is another");
            }
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnusableBackupException("it is not a backup of Lira, or it is cut off");
        }
    }
}
