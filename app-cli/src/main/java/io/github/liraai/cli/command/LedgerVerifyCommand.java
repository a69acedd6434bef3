package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.generation.GenerationLedger.Finding;
import io.github.liraai.core.generation.LedgerUpkeep.Deed;
import io.github.liraai.core.generation.RepairLedger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks that used = charged + held ≤ limit holds, and that jobs, counters and schedule agree. */
@Command(
        name = "verify",
        description =
                "Check that counters, jobs and schedule agree; exit code 1 when they do not, also after a repair.",
        mixinStandardHelpOptions = true)
final class LedgerVerifyCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Option(names = "--repair", description = "put right what can be, and say what was done and what is left")
    private boolean repair;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    LedgerVerifyCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.inOffice(this::verify);
    }

    private int verify(Office office) {
        List<Deed> done = List.of();
        List<Finding> left;
        if (repair) {
            RepairLedger.Result result = office.repair().repair();
            done = result.done();
            left = result.left();
        } else {
            left = office.ledger().verify();
        }
        List<Finding> notes = new UnknownLevels(office).list();
        if (json) {
            printJson(done, left, notes);
        } else {
            print(done, left);
            notes.forEach(note -> {
                desk.shell().print("⚠️ " + Printable.of(note.subject() + ": " + note.problem()));
                desk.shell().print("   → " + Printable.of(note.remedy()));
            });
        }
        return left.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(List<Deed> done, List<Finding> left) {
        Shell shell = desk.shell();
        done.forEach(deed -> shell.print("🔧 " + Printable.of(deed.subject() + ": " + deed.done())));
        for (Finding finding : left) {
            shell.print("❌ " + Printable.of(finding.subject() + ": " + finding.problem()));
            shell.print("   → " + Printable.of(finding.remedy()));
        }
        if (left.isEmpty()) {
            shell.print("✅ the ledger is in order");
        }
    }

    private void printJson(List<Deed> done, List<Finding> left, List<Finding> notes) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ok", left.isEmpty());
        if (repair) {
            result.put(
                    "repaired", done.stream().map(LedgerVerifyCommand::fields).toList());
        }
        result.put("findings", left.stream().map(LedgerVerifyCommand::fields).toList());
        if (!notes.isEmpty()) {
            result.put("notes", notes.stream().map(LedgerVerifyCommand::fields).toList());
        }
        desk.shell().print(Json.of(result));
    }

    private static Map<String, Object> fields(Deed deed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subject", deed.subject());
        fields.put("done", deed.done());
        return fields;
    }

    private static Map<String, Object> fields(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subject", finding.subject());
        fields.put("problem", finding.problem());
        fields.put("remedy", finding.remedy());
        return fields;
    }
}
