package io.github.liraai.provider.http;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Map;
import okio.Buffer;

/**
 * Makes something of what a provider answers about an account.
 *
 * @param <T> what it tells of an account
 */
@FunctionalInterface
public interface AccountReader<T> {
    /**
     * Reads an answer of 200.
     *
     * @param body the first 64 KiB of it; raw
     * @param redactor makes details of raw words
     */
    AccountStanding<T> success(String body, Redactor redactor);

    /** Reads any other answer; when not overridden, 401 is a refusal, and from the rest nothing can be told. */
    default AccountStanding<T> failure(FreeAnswer answer, Redactor redactor) {
        return answer.status() == 401
                ? new AccountStanding.Refused<>("")
                : new AccountStanding.Unclear<>("HTTP " + answer.status());
    }

    /** Reads a JSON object that holds the account's name in a field. */
    static AccountReader<String> named(String field) {
        return (body, redactor) -> tree(body).get(field) instanceof String name
                ? new AccountStanding.Known<>(redactor.detail(name))
                : AccountStanding.fromElsewhere();
    }

    /** Reads a JSON object; empty when it is none. */
    static Map<?, ?> tree(String body) {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body))) {
            return reader.readJsonValue() instanceof Map<?, ?> object ? object : Map.of();
        } catch (IOException | JsonDataException e) {
            return Map.of();
        }
    }
}
