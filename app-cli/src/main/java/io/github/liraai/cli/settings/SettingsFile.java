package io.github.liraai.cli.settings;

import io.github.liraai.cli.output.FilePlace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file that an operator wrote, and says in words why it cannot be read; its content is never repeated. */
final class SettingsFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final long LARGEST = 1024 * 1024;

    private SettingsFile() {}

    /** Tells whether there is anything of that name, be it a folder or a link to nothing. */
    static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Reads a file, if there is one.
     *
     * @throws ConfigurationException when there is something, but no text that can be read
     */
    static Optional<String> read(Path file) {
        if (!isThere(file)) {
            return Optional.empty();
        }
        if (Files.isDirectory(file)) {
            throw new ConfigurationException(file + ": it is a folder, but a file with settings is expected there");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // Reading a pipe would wait for somebody who writes.
            throw new ConfigurationException(file + ": it is not a regular file");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new ConfigurationException(file + ": it is larger than 1 MiB, which no file with settings is");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file + ": it is not a text in UTF-8: save it as one");
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file + ": it cannot be read: it is a link to nothing");
        } catch (IOException e) {
            throw new ConfigurationException(file + ": it cannot be read: " + FilePlace.reason(e));
        }
    }
}
