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

    /** Reads any other answer; when not overridden, it is told by its status, with the provider's words. */
    default AccountStanding<T> failure(FreeAnswer answer, Redactor redactor) {
        return AccountStanding.ofStatus(answer.status(), detail(answer, redactor));
    }

    /** Makes a detail of an answer that is no success: its status and the provider's words. */
    static String detail(FreeAnswer answer, Redactor redactor) {
        String words = ErrorBody.parse(answer.beginning()).words();
        return redactor.detail("HTTP " + answer.status() + (words.isBlank() ? "" : ": " + words));
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
