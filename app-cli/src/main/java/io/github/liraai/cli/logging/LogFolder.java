package io.github.liraai.cli.logging;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of the log, which holds prompts.
 *
 * @param file the current file
 * @param path the folder
 */
record LogFolder(Path file, Path path) {
    /** Not packed when the program was killed over it, or the disk was full. */
    private static final Pattern ROLLED = Pattern.compile("\\.([0-9]{4}-[0-9]{2}-[0-9]{2})\\.[0-9]+(?:\\.gz)?");

    static LogFolder of(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("it has no folder");
        }
        return new LogFolder(file.toAbsolutePath(), folder);
    }

    /** Makes it with the missing ones above it, its owner's alone where the file system knows of owners; one that is there stays as it is. */
    void create() throws IOException {
        if (!Files.isDirectory(path)) {
            OwnersFile.createFolder(path);
        }
    }

    /** Deletes the files of days before one; rolling alone looks back a month or so. */
    void deleteBefore(LocalDate first) throws IOException {
        for (Path each : rolled()) {
            Optional<LocalDate> day = dayOf(each);
            if (day.isPresent() && day.get().isBefore(first)) {
                ofOurs(() -> Files.deleteIfExists(each));
            }
        }
    }

    /** Takes the right to read the files from others. */
    void closeToOthers() throws IOException {
        ofOurs(() -> closeToOthers(file));
        for (Path each : rolled()) {
            ofOurs(() -> closeToOthers(each));
        }
    }

    private static void closeToOthers(Path each) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(each, PosixFileAttributeView.class);
        if (view != null && isOpenToOthers(view)) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** A file of somebody else's is no reason not to start: whoever owns it says who reads it. */
    private static void ofOurs(Step work) throws IOException {
        try {
            work.run();
        } catch (FileSystemException e) {
            // It stays.
        }
    }

    private static boolean isOpenToOthers(PosixFileAttributeView view) throws IOException {
        return view.readAttributes().permissions().stream()
                .anyMatch(right -> !right.name().startsWith("OWNER_"));
    }

    /** Does something to a file. */
    private interface Step {
        void run() throws IOException;
    }

    private List<Path> rolled() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(each -> dayOf(each).isPresent()).toList();
        }
    }

    private Optional<LocalDate> dayOf(Path each) {
        String name = String.valueOf(each.getFileName());
        String current = String.valueOf(file.getFileName());
        if (!name.startsWith(current)) {
            return Optional.empty();
        }
        Matcher rolled = ROLLED.matcher(name.substring(current.length()));
        try {
            return rolled.matches() ? Optional.of(LocalDate.parse(rolled.group(1))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
