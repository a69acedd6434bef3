package io.github.liraai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.command.Shell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    @TempDir
    Path folder;

    /** Bug: it ended with 0, and a part was taken for the whole. */
    @Test
    void outputThatCannotBeWrittenIsAFailure() {
        StringWriter err = new StringWriter();
        Shell shell = new Shell(
                folder.toAbsolutePath(),
                Map.of(),
                new BufferedReader(Reader.nullReader()),
                new PrintWriter(new FullWriter(), true),
                new PrintWriter(err, true),
                false);

        int exitCode = new Program(shell).run("models", "list", "--json");

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("the output could not be written");
    }

    /** As {@code /dev/full}. */
    private static final class FullWriter extends Writer {
        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("no space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
