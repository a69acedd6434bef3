package io.github.liraai.cli.wiring;

import io.github.liraai.provider.http.AccountStanding;

/**
 * What a provider says of the account whose key is set.
 *
 * @param state whether it knows the key
 * @param detail its words, or what is wrong; from outside, so it is printed with care
 * @param remedy what to do, empty when all is well
 */
public record AccountWord(State state, String detail, String remedy) {
    /** How it stands with the account. */
    public enum State {
        /** The key is known. */
        WELL,
        /** Nobody can tell for now. */
        DOUBTFUL,
        /** With this key nothing is painted. */
        BAD
    }

    static AccountWord well(String detail) {
        return new AccountWord(State.WELL, detail, "");
    }

    static AccountWord doubtful(String detail, String remedy) {
        return new AccountWord(State.DOUBTFUL, detail, remedy);
    }

    static AccountWord bad(String detail, String remedy) {
        return new AccountWord(State.BAD, detail, remedy);
    }

    /**
     * Puts an answer into words.
     *
     * @param key what to do about a key that is not good
     * @param country what to do where it is not offered
     * @param network what to do when there was no answer
     */
    static AccountWord of(AccountStanding<AccountWord> standing, String key, String country, String network) {
        return switch (standing) {
            case AccountStanding.Known<AccountWord>(AccountWord word) -> word;
            case AccountStanding.Refused<AccountWord>(String detail) ->
                bad("the key is refused" + (detail.isEmpty() ? "" : ": " + detail), key);
            case AccountStanding.Forbidden<AccountWord>(String detail) ->
                bad("the key may not ask: " + detail, "see there what the key may do, or " + key);
            case AccountStanding.NotOffered<AccountWord>(String detail) -> bad(detail, country);
            case AccountStanding.Unpaid<AccountWord>(String detail) ->
                bad("its credits are used up: " + detail, "top up there, or paint with another provider's model");
            case AccountStanding.Busy<AccountWord>(String detail) ->
                doubtful("it answers, but not now: " + detail, "try again in a few minutes");
            case AccountStanding.Unclear<AccountWord>(String detail) -> bad(detail, network);
        };
    }
}
