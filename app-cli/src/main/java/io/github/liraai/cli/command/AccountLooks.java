package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.wiring.AccountWord;
import io.github.liraai.cli.wiring.Keys;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Whether those who paint know the keys; that a key is not set is a finding of its own already. */
final class AccountLooks {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_DETAIL = 300;

    private AccountLooks() {}

    static List<Look> all(Settings settings) {
        return Keys.questions(settings.painters(), PATIENCE).entrySet().stream()
                .map(question -> look(question.getKey(), question.getValue()))
                .toList();
    }

    private static Look look(String provider, Supplier<AccountWord> question) {
        String name = (provider.equals("HF") ? "Hugging Face" : provider) + " online";
        Finding overdue =
                Finding.bad(name, "no answer within " + PATIENCE.toSeconds() + " s", "check the network and the proxy");
        return new Look(PATIENCE.plusSeconds(1), overdue, () -> List.of(finding(name, question.get())));
    }

    private static Finding finding(String name, AccountWord word) {
        String detail = Printable.of(word.detail(), LONGEST_DETAIL);
        return switch (word.state()) {
            case WELL -> Finding.well(name, detail);
            case DOUBTFUL -> Finding.doubtful(name, detail, word.remedy());
            case BAD -> Finding.bad(name, detail, word.remedy());
        };
    }
}
