package io.github.liraai.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.SettingSources;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.cli.wiring.Providers;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotDeskTest {
    @TempDir
    Path folder;

    /** Bug: only the bot's log knew of it, and whoever called got 1 and not a word. */
    @Test
    void aCommandThatFailsInTheBotSaysSo() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int exitCode = CommandTree.inBot(new FailingDesk(shell(out, err))).execute("users", "list");

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("failed inside the running bot (IllegalStateException)")
                .endsWith(folder.resolve("logs/bot.log").toString())
                .doesNotContain("known");
    }

    private Shell shell(StringWriter out, StringWriter err) {
        return new Shell(
                folder.toAbsolutePath(),
                Map.of(),
                new BufferedReader(Reader.nullReader()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false);
    }

    /** Whatever works with its store fails. */
    private record FailingDesk(Shell shell) implements Desk {
        @Override
        public SettingSources sources() {
            return SettingSources.read(shell.folder(), shell.environment());
        }

        @Override
        public Configuration configuration() {
            return Configuration.of(sources(), Providers.RULES);
        }

        @Override
        public int inOffice(ToIntFunction<Office> work) {
            throw new IllegalStateException("something that only the log may hold is known");
        }

        @Override
        public boolean hasStore() {
            return true;
        }
    }
}
