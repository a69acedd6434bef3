package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the spool's files. All that is known of a picture is in the name, so that one rename makes both the bytes and the knowledge
 * of them appear.
 *
 * @param job whose picture
 * @param number its place among the job's pictures
 * @param picture the picture
 */
record SpoolFile(JobId job, int number, SpooledPicture picture) {
    private static final Pattern NAME =
            Pattern.compile("-(\\d{4})-(\\d{1,6})x(\\d{1,6})-(\\d{1,9})-([0-9a-f]{8})\\.([a-z]{3,4})");
    private static final Pattern ID = Pattern.compile("([a-v0-9]{16})-(\\d{4})");

    /** Begins the names of files that are being written. */
    static final String UNFINISHED = "unfinished-";

    static SpoolFile of(JobId job, int number, Measured measured, MediaType mediaType, int width, int height) {
        String id = "%s-%04d".formatted(job.value(), number);
        return new SpoolFile(
                job, number, new SpooledPicture(id, mediaType, width, height, measured.bytes(), measured.crc32c()));
    }

    /** Finds the file of a picture; the handle comes from a database, so its id is not trusted to be one of ours. */
    static SpoolFile of(SpooledPicture picture) throws IOException {
        Matcher id = ID.matcher(picture.id());
        if (!id.matches()) {
            throw new IOException("not a picture of this spool: " + picture.id());
        }
        return new SpoolFile(new JobId(id.group(1)), Integer.parseInt(id.group(2)), picture);
    }

    /** Reads a name if it is one of a job's pictures. */
    static Optional<SpoolFile> parse(JobId job, String name) {
        if (!name.startsWith(job.value())) {
            return Optional.empty();
        }
        Matcher matcher = NAME.matcher(name).region(job.value().length(), name.length());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (MediaType type : MediaType.values()) {
            if (type.extension().equals(matcher.group(6))) {
                var measured = new Measured(Long.parseLong(matcher.group(4)), matcher.group(5));
                return Optional.of(of(
                        job,
                        Integer.parseInt(matcher.group(1)),
                        measured,
                        type,
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))));
            }
        }
        return Optional.empty();
    }

    /** Reads whose picture a file is from its name; gives some other text for other files. */
    static String jobIn(Path file) {
        return file.getFileName().toString().split("-", 2)[0];
    }

    /** Writes the name. */
    String name() {
        return "%s-%04d-%dx%d-%d-%s.%s"
                .formatted(
                        job.value(),
                        number,
                        picture.width(),
                        picture.height(),
                        picture.bytes(),
                        picture.crc32c(),
                        picture.mediaType().extension());
    }

    /**
     * What was found out while writing.
     *
     * @param bytes how many
     * @param crc32c their checksum
     */
    record Measured(long bytes, String crc32c) {}
}
