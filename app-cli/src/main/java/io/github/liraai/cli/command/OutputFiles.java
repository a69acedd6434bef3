package io.github.liraai.cli.command;

import io.github.liraai.cli.output.FilePlace;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Decides which files the pictures go to. A named file is written over; a name of our own never meets an existing file. */
final class OutputFiles {
    private static final int LONGEST_NAME = 40;
    private static final String LONGEST_EXTENSION = "webp";

    private final Path folder;
    private final @Nullable Path file;
    private final String name;

    private OutputFiles(Path folder, @Nullable Path file, String name) {
        this.folder = folder;
        this.file = file;
        this.name = name;
    }

    /**
     * Decides by what the caller asked for.
     *
     * @param output a file, a folder, or null for a name made of the prompt in the caller's folder
     * @param count how many pictures there will be
     * @throws IOException when a file cannot be written there, which is found out by trying; the message says why
     */
    static OutputFiles of(Shell shell, @Nullable String output, String prompt, int count) throws IOException {
        Path asked = output == null ? shell.folder() : path(shell, output);
        boolean isFolder = output == null || Files.isDirectory(asked);
        Path folder = isFolder ? asked : asked.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        OutputFiles files = new OutputFiles(folder, isFolder ? null : asked, nameOf(prompt));
        for (int number = 1; number <= count; number++) {
            prove(files.target(LONGEST_EXTENSION, number));
        }
        return files;
    }

    /** Writes a picture, the first being number 1, and tells where. */
    Path write(InputStream bytes, SpooledPicture picture, int number) throws IOException {
        Path target = target(picture.mediaType().extension(), number);
        FilePlace.write(bytes, target);
        return target;
    }

    /** Tells where a picture goes. */
    Path target(String extension, int number) {
        return file == null ? free(extension) : numbered(file, number);
    }

    private static void prove(Path target) throws IOException {
        try {
            FilePlace.prove(target);
        } catch (IOException e) {
            throw new IOException("cannot be written: " + target + ": " + FilePlace.reason(e), e);
        }
    }

    private static Path path(Shell shell, String output) throws IOException {
        try {
            return shell.resolve(output);
        } catch (InvalidPathException e) {
            throw new IOException("not a path: " + output, e);
        }
    }

    private static Path numbered(Path file, int number) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return number == 1 ? file : file.resolveSibling(name.substring(0, end) + "-" + number + name.substring(end));
    }

    private Path free(String extension) {
        Path candidate = folder.resolve(name + "." + extension);
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = folder.resolve(name + "-" + number + "." + extension);
        }
        return candidate;
    }

    private static String nameOf(String prompt) {
        String words = prompt.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        int end = words.offsetByCodePoints(0, Math.min(LONGEST_NAME, words.codePointCount(0, words.length())));
        return words.isEmpty() ? "lira" : "lira-" + words.substring(0, end);
    }
}
