package io.github.liraai.provider.http;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.Request;

/** Asks providers about the account of a key. */
public final class AccountQuestion {
    private AccountQuestion() {}

    /**
     * Asks, once, something that costs nothing; never throws for a failure of the world.
     *
     * @param settings how to talk, and the secrets that no detail may hold
     * @param question the request, with the key
     * @param within how long all of it may take
     * @param reader makes something of the answer
     */
    public static <T> AccountStanding<T> ask(
            HttpSettings settings, Request question, Duration within, AccountReader<T> reader) {
        // The clock is for paid calls, whose deadlines are the core's; this one counts from now.
        try (ProviderHttp http = new ProviderHttp(settings, new BodyStage(1), InstantSource.system())) {
            FreeAnswer answer;
            try {
                answer = http.ask(question, Deadline.in(within));
            } catch (IOException e) {
                return new AccountStanding.Unclear<>(http.redactor().detail(e));
            }
            return answer.status() == 200
                    ? reader.success(answer.beginning(), http.redactor())
                    : reader.failure(answer, http.redactor());
        }
    }
}
