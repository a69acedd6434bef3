package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingStore;
import io.github.liraai.core.mailing.ManageMailings;
import io.github.liraai.core.mailing.RecipientState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints how mailings stand, and why one cannot be. */
final class MailingPrint {
    private MailingPrint() {}

    static void print(Office office, Mailing mailing, Shell shell, boolean json) {
        List<UserId> unknown = office.administration()
                .mailings()
                .recipients(mailing.id(), RecipientState.UNKNOWN, MailingStore.LARGEST_LIST);
        if (json) {
            shell.print(Json.of(fields(mailing, unknown)));
            return;
        }
        shell.print(mailing.id().value() + " to " + audience(mailing) + ": " + stage(mailing));
        counts(mailing).forEach((name, count) -> shell.print("  " + name + ": " + count));
        if (!unknown.isEmpty()) {
            shell.print("unknown whether delivered: "
                    + unknown.stream().map(UserId::value).collect(Collectors.joining(", ")));
        }
    }

    private static Map<String, @Nullable Object> fields(Mailing mailing, List<UserId> unknown) {
        Map<String, @Nullable Object> fields = fields(mailing);
        fields.put("unknownIds", unknown.stream().map(UserId::value).toList());
        return fields;
    }

    static Map<String, @Nullable Object> fields(Mailing mailing) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", mailing.id().value());
        fields.put("by", mailing.by().name());
        fields.put("to", audience(mailing));
        fields.put("stage", stage(mailing));
        fields.put("madeAt", mailing.madeAt().toString());
        fields.put(
                "endedAt", mailing.endedAt() == null ? null : mailing.endedAt().toString());
        fields.put("recipients", mailing.tally().all());
        fields.putAll(counts(mailing));
        return fields;
    }

    static String audience(Mailing mailing) {
        return switch (mailing.audience()) {
            case Audience.Everybody() -> "everybody";
            case Audience.One(UserId user) -> user.value();
        };
    }

    static String stage(Mailing mailing) {
        return mailing.stage().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> counts(Mailing mailing) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("delivered", mailing.tally().of(RecipientState.DELIVERED));
        counts.put("blocked", mailing.tally().of(RecipientState.CLOSED));
        counts.put("failed", mailing.tally().of(RecipientState.FAILED));
        counts.put("unknown", mailing.tally().of(RecipientState.UNKNOWN));
        counts.put(
                "unsent",
                mailing.tally().of(RecipientState.WAITING)
                        + mailing.tally().of(RecipientState.SENDING)
                        + mailing.tally().of(RecipientState.PASSED_OVER));
        return counts;
    }

    /** Says why words were not taken. */
    static int refused(ManageMailings.Result result, Shell shell) {
        return switch (result) {
            case ManageMailings.Result.Blank blank -> {
                shell.say("lira: there are no words in it");
                yield ExitCode.USAGE;
            }
            case ManageMailings.Result.TooLong(int units, int most) -> {
                shell.say("lira: it has " + units + " characters, one message takes " + most);
                yield ExitCode.REFUSED;
            }
            case ManageMailings.Result.Nobody nobody -> {
                shell.say("lira: there is nobody to get it");
                yield ExitCode.FAILED;
            }
            case ManageMailings.Result.Drafted drafted -> throw new IllegalStateException("it was taken: " + drafted);
        };
    }
}
