package io.github.liraai.replicate;

import io.github.liraai.provider.http.AccountQuestion;
import io.github.liraai.provider.http.AccountReader;
import io.github.liraai.provider.http.AccountStanding;
import java.time.Duration;

/** Asks Replicate whose token it is: {@code GET /v1/account} of its HTTP API, which costs nothing. */
public final class ReplicateAccount {
    private ReplicateAccount() {}

    /**
     * Asks, once, for the account's name. What is left to spend is not said.
     *
     * @param settings how to reach Replicate, and the token
     * @param within how long it may take
     */
    public static AccountStanding<String> ask(ReplicateSettings settings, Duration within) {
        return AccountQuestion.ask(
                settings.http(), new ReplicateTransport(settings).account(), within, AccountReader.named("username"));
    }
}
