package io.github.liraai.provider.http;

import java.util.Objects;
import java.util.function.Function;

/**
 * What a provider says of the account whose key is sent along. Details are for operators, shortened and without secrets.
 *
 * @param <T> what it tells of an account
 */
public sealed interface AccountStanding<T> {
    /**
     * It knows the key.
     *
     * @param account what it tells; words in it are shortened and without secrets
     */
    record Known<T>(T account) implements AccountStanding<T> {
        public Known {
            Objects.requireNonNull(account, "account");
        }
    }

    /**
     * It does not accept the key, or wants one.
     *
     * @param detail its words, empty when there is nothing worth telling
     */
    record Refused<T>(String detail) implements AccountStanding<T> {}

    /**
     * It is not offered where the question came from; a proxy leads around.
     *
     * @param detail its words
     */
    record NotOffered<T>(String detail) implements AccountStanding<T> {}

    /**
     * It answers, but this key may not ask: it lacks a right, or its owner is locked out.
     *
     * @param detail its words
     */
    record Forbidden<T>(String detail) implements AccountStanding<T> {}

    /**
     * It answers, but wants money before it says anything.
     *
     * @param detail its words
     */
    record Unpaid<T>(String detail) implements AccountStanding<T> {}

    /**
     * It answers, but not now: too much is asked of it, or it has failed. Later it may.
     *
     * @param detail its words
     */
    record Busy<T>(String detail) implements AccountStanding<T> {}

    /**
     * Nobody knows: no answer, or none of the provider's.
     *
     * @param detail what came instead
     */
    record Unclear<T>(String detail) implements AccountStanding<T> {}

    /** Tells by its status what an answer that is no success says. */
    static <T> AccountStanding<T> ofStatus(int status, String detail) {
        return switch (status) {
            case 401 -> new Refused<>(detail);
            case 402 -> new Unpaid<>(detail);
            case 403 -> new Forbidden<>(detail);
            case 429 -> new Busy<>(detail);
            default -> status >= 500 ? new Busy<>(detail) : new Unclear<>(detail);
        };
    }

    /** Says that an answer of 200 came from somebody else, such as the login page of a hotel's net. */
    static <T> AccountStanding<T> fromElsewhere() {
        return new Unclear<>("HTTP 200, but not the provider's answer");
    }

    /** Tells the same of something made of what is known. */
    default <U> AccountStanding<U> map(Function<T, U> made) {
        return switch (this) {
            case Known<T>(T account) -> new Known<>(made.apply(account));
            case Refused<T>(String detail) -> new Refused<>(detail);
            case NotOffered<T>(String detail) -> new NotOffered<>(detail);
            case Forbidden<T>(String detail) -> new Forbidden<>(detail);
            case Unpaid<T>(String detail) -> new Unpaid<>(detail);
            case Busy<T>(String detail) -> new Busy<>(detail);
            case Unclear<T>(String detail) -> new Unclear<>(detail);
        };
    }
}
