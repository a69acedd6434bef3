package io.github.liraai.telegram.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * A call with files.
 *
 * @param method the method, such as {@code sendPhoto}
 * @param fields its other parameters
 * @param files the files
 */
public record Upload(String method, Map<String, String> fields, List<File> files) {
    public Upload {
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
    }

    /**
     * One file, read only while it is sent.
     *
     * @param part the parameter's name
     * @param name the file's name, ASCII
     * @param mimeType its kind
     * @param bytes its exact size
     * @param source opens it, anew for each attempt
     */
    public record File(String part, String name, String mimeType, long bytes, Source source) {}

    /** Opens a file. */
    @FunctionalInterface
    public interface Source {
        /** Opens it; the caller closes it. */
        InputStream open() throws IOException;
    }
}
