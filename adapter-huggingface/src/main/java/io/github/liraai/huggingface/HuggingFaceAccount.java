package io.github.liraai.huggingface;

import io.github.liraai.provider.http.AccountQuestion;
import io.github.liraai.provider.http.AccountReader;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.Secret;
import java.time.Duration;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Asks the Hub whose token it is: {@code GET /api/whoami-v2}, which the Hub's own clients use to log in and which costs nothing. */
public final class HuggingFaceAccount {
    private HuggingFaceAccount() {}

    /**
     * Asks, once, for the account's name. Whether the token has the right to call Inference Providers is not said.
     *
     * @param settings how to reach the Hub, and the token
     * @param within how long it may take
     * @throws IllegalArgumentException when there is no token
     */
    public static AccountStanding<String> ask(HuggingFaceSettings settings, Duration within) {
        Secret token = settings.token().orElseThrow(() -> new IllegalArgumentException("token must be there"));
        HttpUrl url = Objects.requireNonNull(HttpUrl.get(settings.hubUrl()))
                .newBuilder()
                .addPathSegments("api/whoami-v2")
                .build();
        Request question = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + token.reveal())
                .header("Accept", "application/json")
                .build();
        return AccountQuestion.ask(settings.http(), question, within, AccountReader.named("name"));
    }
}
