package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.generation.GenerationLedger.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks that used = charged + held ≤ limit holds, and that jobs, counters and schedule agree. */
@Command(
        name = "verify",
        description = "Check that counters, jobs and schedule agree; exit code 1 when they do not.",
        mixinStandardHelpOptions = true)
final class LedgerVerifyCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

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
        List<Finding> findings = office.ledger().verify();
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("ok", findings.isEmpty());
            result.put(
                    "findings",
                    findings.stream().map(LedgerVerifyCommand::fields).toList());
            desk.shell().print(Json.of(result));
        } else if (findings.isEmpty()) {
            desk.shell().print("✅ the ledger is in order");
        } else {
            for (Finding finding : findings) {
                desk.shell().print("❌ " + Printable.of(finding.subject() + ": " + finding.problem()));
                desk.shell().print("   → " + Printable.of(finding.remedy()));
            }
        }
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Map<String, Object> fields(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subject", finding.subject());
        fields.put("problem", finding.problem());
        fields.put("remedy", finding.remedy());
        return fields;
    }
}
