package io.github.liraai.simulator.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Read a {@code multipart/form-data} body as a stream (RFC 7578), in one buffer.
 *
 * <p>The delimiter is searched by the Horspool rule: a picture is passed over in steps of the delimiter's length.
 */
final class MultipartReader {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("[;\\s]filename=\"([^\"]*)\"");
    private static final UploadPolicy AS_TEXT = new UploadPolicy(true, false);
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int LONGEST_LINE = 8 * 1024;

    private final InputStream body;
    private final UploadPolicy policy;
    private final long expected;
    private final byte[] delimiter;
    private final int[] skip = new int[256];
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int end;

    MultipartReader(InputStream body, String boundary, UploadPolicy policy, long expected) {
        this.body = body;
        this.policy = policy;
        this.expected = expected;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(skip, delimiter.length);
        for (int i = 0; i < delimiter.length - 1; i++) {
            skip[delimiter[i] & 0xff] = delimiter.length - 1 - i;
        }
        // The first delimiter stands at the very beginning, without the line end the others have before them.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    static String boundary(String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw ApiFailure.badRequest("boundary in the content type not found");
        }
        String quoted = matcher.group(1);
        return quoted != null ? quoted : matcher.group(2);
    }

    void readInto(Map<String, String> texts, Map<String, Upload> uploads) throws IOException {
        collect(new UploadCollector(new UploadPolicy(false, false), 0));
        while (!atLastDelimiter()) {
            readLine();
            readPart(texts, uploads);
        }
        body.transferTo(java.io.OutputStream.nullOutputStream());
    }

    private boolean atLastDelimiter() throws IOException {
        while (end - position < 2) {
            fill();
        }
        return buffer[position] == '-' && buffer[position + 1] == '-';
    }

    private void readPart(Map<String, String> texts, Map<String, Upload> uploads) throws IOException {
        String disposition = "";
        String type = "application/octet-stream";
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-disposition:")) {
                disposition = line;
            } else if (lower.startsWith("content-type:")) {
                type = line.substring("content-type:".length()).strip();
            }
        }
        Matcher name = NAME.matcher(disposition);
        if (!name.find()) {
            throw ApiFailure.badRequest("can't parse multipart form data");
        }
        Matcher fileName = FILE_NAME.matcher(disposition);
        if (fileName.find()) {
            UploadCollector file = new UploadCollector(policy, expected);
            collect(file);
            uploads.put(name.group(1), file.finish(fileName.group(1), type));
        } else {
            UploadCollector text = new UploadCollector(AS_TEXT, 0);
            collect(text);
            texts.put(name.group(1), new String(text.finish("", "").head(), StandardCharsets.UTF_8));
        }
    }

    /** Pass everything up to the next delimiter on, and step over the delimiter. */
    private void collect(UploadCollector sink) throws IOException {
        while (true) {
            int found = find();
            if (found >= 0) {
                sink.add(buffer, position, found - position);
                position = found + delimiter.length;
                return;
            }
            int safe = end - (delimiter.length - 1);
            if (safe > position) {
                sink.add(buffer, position, safe - position);
                position = safe;
            }
            fill();
        }
    }

    private int find() {
        int last = delimiter.length - 1;
        int at = position;
        while (at + last < end) {
            byte tail = buffer[at + last];
            if (tail == delimiter[last] && Arrays.equals(buffer, at, at + last, delimiter, 0, last)) {
                return at;
            }
            at += skip[tail & 0xff];
        }
        return -1;
    }

    private String readLine() throws IOException {
        int from = position;
        while (true) {
            for (int i = from; i + 1 < end; i++) {
                if (buffer[i] == '\r' && buffer[i + 1] == '\n') {
                    String line = new String(buffer, position, i - position, StandardCharsets.UTF_8);
                    position = i + 2;
                    return line;
                }
            }
            if (end - position > LONGEST_LINE) {
                throw ApiFailure.badRequest("can't parse multipart form data");
            }
            fill();
            from = position;
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, end - position);
        end -= position;
        position = 0;
        int read = body.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw ApiFailure.badRequest("can't parse multipart form data: unexpected end of the body");
        }
        end += read;
    }
}
