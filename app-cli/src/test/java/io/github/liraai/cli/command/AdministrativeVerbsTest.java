package io.github.liraai.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.Captured;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.health.Outage;
import io.github.liraai.core.model.ModelKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every command that changes something leaves its line of the audit; a new one has to be entered here. */
@Timeout(120)
class AdministrativeVerbsTest {
    private static final Instant LONG_AGO = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2126-11-23T09:00:00Z");

    /** What only reads, or is about the database as a whole. */
    private static final Set<String> UNAUDITED = Set.of(
            "users list",
            "users show",
            "jobs list",
            "jobs show",
            "models list",
            "broadcast list",
            "broadcast show",
            "ledger verify",
            "stats",
            "audit",
            "db migrate",
            "db backup");

    private final Map<String, String> played = new LinkedHashMap<>();

    @TempDir
    Path folder;

    private void play(String command, String action, String... arguments) {
        List<String> line = new ArrayList<>(List.of(command.split(" ")));
        line.addAll(List.of(arguments));
        Captured captured = Captured.run(folder, Map.of(), line.toArray(String[]::new));
        assertThat(captured.exitCode()).as(command + ": " + captured.err()).isZero();
        played.put(command, action);
    }

    @Test
    void eachLeavesItsLineAndNoneIsForgotten() throws IOException {
        Files.writeString(folder.resolve("lira.conf"), "caps { all = 10 }");
        FilledFolder store = new FilledFolder(folder);
        store.met("42", "Boris", null);
        String waiting = store.waiting("42", LONG_AGO).value();
        String painted = store.painted("42", FAR_AHEAD).value();
        ModelKey gone = new ModelKey("gemini-flash-image");
        store.with(kept ->
                kept.outages().begin(new Outage(gone, "gemini gemini-3.1-flash-image", LONG_AGO, 2, FAR_AHEAD, null)));

        play("users set-level", "set-level", "42", "subscriber");
        play("users block", "block", "42");
        play("users unblock", "unblock", "42");
        play("users reset", "reset-quota", "42");
        play("users message", "message", "42", "Hello");
        play("broadcast send", "broadcast", "--yes", "--text", "Hello");
        play("broadcast cancel", "cancel-broadcast", "2");
        play("maintenance on", "maintenance-on", "--until", "2126-12-31");
        play("maintenance off", "maintenance-off");
        play("models pause", "pause-model", "hf-sd3-medium");
        play("models resume", "resume-model", "hf-sd3-medium");
        play("models back", "back-model", gone.value());
        play("caps raise", "resume-cap", "all");
        play("jobs retry", "retry-job", painted);
        play("jobs cancel", "cancel-job", waiting);

        List<AuditEntry> audit = store.with(kept -> kept.directory().audit(100));
        assertThat(audit.reversed()).extracting(AuditEntry::action).containsExactlyElementsOf(played.values());
        assertThat(audit).extracting(entry -> entry.by().name()).containsOnly("cli");
        assertThat(changing()).isEqualTo(new TreeSet<>(played.keySet()));
    }

    private Set<String> changing() {
        Set<String> commands = new TreeSet<>();
        leaves(CommandTree.inBot(new DbCommandsTest.OutsideDesk(folder)), "").forEach(commands::add);
        assertThat(commands).containsAll(UNAUDITED);
        commands.removeAll(UNAUDITED);
        return commands;
    }

    private static Stream<String> leaves(CommandLine line, String name) {
        return line.getSubcommands().isEmpty()
                ? Stream.of(name)
                : line.getSubcommands().entrySet().stream()
                        .flatMap(each -> leaves(each.getValue(), (name + " " + each.getKey()).strip()));
    }
}
