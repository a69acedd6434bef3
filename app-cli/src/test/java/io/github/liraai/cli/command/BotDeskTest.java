package io.github.liraai.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.SettingSources;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.core.store.SpoiledRecordException;
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

        var failure = new IllegalStateException("something that only the log may hold is known");
        int exitCode =
                CommandTree.inBot(new FailingDesk(shell(out, err), failure)).execute("users", "list");

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("failed inside the running bot (IllegalStateException)")
                .endsWith(folder.resolve("logs/bot.log").toString())
                .doesNotContain("known");
    }

    /** Bug: a row that cannot be read was told as a failure inside the bot, without what to do. */
    @Test
    void aRowThatCannotBeReadIsNamedWithWhatToDo() {
        StringWriter err = new StringWriter();

        var failure = new SpoiledRecordException(
                "user 42 cannot be read: run ledger verify", new IllegalArgumentException("level"));
        int exitCode = CommandTree.inBot(new FailingDesk(shell(new StringWriter(), err), failure))
                .execute("users", "show", "42");

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("lira: user 42 cannot be read: run ledger verify");
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
    private record FailingDesk(Shell shell, RuntimeException failure) implements Desk {
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
            throw failure;
        }

        @Override
        public boolean hasStore() {
            return true;
        }
    }
}
