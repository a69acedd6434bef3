package io.github.liraai.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in a backup.
 *
 * @param schema the version of the schema it was made from
 * @param madeAt when
 * @param tables the tables, in the order in which they are filled again
 * @param pictures the pictures that unfinished jobs still need
 */
record BackupManifest(String schema, Instant madeAt, List<Table> tables, List<Picture> pictures) {
    /** The entry of the file that holds it. */
    static final String ENTRY = "manifest.json";

    private static final String FORMAT = "lira-backup";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    BackupManifest {
        tables = List.copyOf(tables);
        pictures = List.copyOf(pictures);
    }

    /**
     * A table.
     *
     * @param name its name
     * @param columns its columns, in the order of the values in a row
     * @param rows how many rows
     * @param largest the largest number by which the database numbered a row, zero where it numbers none
     * @param sha256 the checksum of its entry
     */
    record Table(String name, List<Column> columns, long rows, long largest, String sha256) {
        Table {
            columns = List.copyOf(columns);
        }

        /** Names the entry of the file that holds its rows: each a JSON array, in a line of its own. */
        String entry() {
            return "tables/" + name + ".jsonl";
        }
    }

    /**
     * A column.
     *
     * @param name its name
     * @param kind what it holds
     */
    record Column(String name, ColumnKind kind) {}

    /**
     * A picture.
     *
     * @param entry the entry of the file that holds it
     * @param job whose
     * @param picture what is known of it
     * @param sha256 the checksum of its entry
     */
    record Picture(String entry, JobId job, SpooledPicture picture, String sha256) {}

    byte[] toJson() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION).put("schema", schema).put("madeAt", madeAt.toString());
        ArrayNode list = root.putArray("tables");
        for (Table table : tables) {
            ObjectNode node = list.addObject();
            node.put("name", table.name()).put("rows", table.rows()).put("largest", table.largest());
            node.put("sha256", table.sha256());
            ArrayNode columns = node.putArray("columns");
            table.columns()
                    .forEach(column -> columns.addObject()
                            .put("name", column.name())
                            .put("kind", column.kind().name()));
        }
        ArrayNode spooled = root.putArray("pictures");
        pictures.forEach(each -> write(each, spooled.addObject()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static void write(Picture each, ObjectNode node) {
        SpooledPicture picture = each.picture();
        node.put("entry", each.entry()).put("job", each.job().value()).put("id", picture.id());
        node.put("mediaType", picture.mediaType().name());
        node.put("width", picture.width()).put("height", picture.height()).put("bytes", picture.bytes());
        node.put("crc32c", picture.crc32c()).put("sha256", each.sha256());
    }

    /**
     * Reads a manifest.
     *
     * @throws UnusableBackupException when it is none of a format that is known
     */
    static BackupManifest read(InputStream in) throws IOException {
        try {
            JsonNode root = JSON.readTree(in);
            if (!FORMAT.equals(root.path("format").asText())) {
                throw new UnusableBackupException("it is not a backup of Lira");
            }
            if (root.path("version").asInt() != VERSION) {
                throw new UnusableBackupException("its format is version "
                        + root.path("version").asText() + ", this Lira reads version " + VERSION);
            }
            return read(root);
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new UnusableBackupException("its manifest cannot be read");
        }
    }

    private static BackupManifest read(JsonNode root) {
        List<Table> tables = new ArrayList<>();
        root.required("tables").forEach(node -> tables.add(table(node)));
        List<Picture> pictures = new ArrayList<>();
        root.required("pictures").forEach(node -> pictures.add(picture(node)));
        return new BackupManifest(
                root.required("schema").asText(),
                Instant.parse(root.required("madeAt").asText()),
                tables,
                pictures);
    }

    private static Table table(JsonNode node) {
        List<Column> columns = new ArrayList<>();
        node.required("columns")
                .forEach(column -> columns.add(new Column(
                        column.required("name").asText(),
                        ColumnKind.valueOf(column.required("kind").asText()))));
        return new Table(
                node.required("name").asText(),
                columns,
                node.required("rows").asLong(),
                node.required("largest").asLong(),
                node.required("sha256").asText());
    }

    private static Picture picture(JsonNode node) {
        SpooledPicture picture = new SpooledPicture(
                node.required("id").asText(),
                MediaType.valueOf(node.required("mediaType").asText()),
                node.required("width").asInt(),
                node.required("height").asInt(),
                node.required("bytes").asLong(),
                node.required("crc32c").asText());
        return new Picture(
                node.required("entry").asText(),
                new JobId(node.required("job").asText()),
                picture,
                node.required("sha256").asText());
    }
}
