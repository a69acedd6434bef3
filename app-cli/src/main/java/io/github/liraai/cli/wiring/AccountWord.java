package io.github.liraai.cli.wiring;

/**
 * What a provider says of the account whose key is set.
 *
 * @param isWell whether it knows the key
 * @param detail its words, or what is wrong; from outside, so it is printed with care
 * @param remedy what to do, empty when all is well
 */
public record AccountWord(boolean isWell, String detail, String remedy) {
    static AccountWord well(String detail) {
        return new AccountWord(true, detail, "");
    }

    static AccountWord bad(String detail, String remedy) {
        return new AccountWord(false, detail, remedy);
    }
}
