package io.github.liraai.telegram.api;

import java.util.Objects;
import java.util.regex.Pattern;

/** A bot's token; shown nowhere, and only {@link #reveal}ed where a call is made. */
public final class BotToken {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9:_-]{1,256}");

    private final String value;

    /**
     * Takes a token.
     *
     * @throws IllegalArgumentException when it cannot be one; the message does not hold it
     */
    public BotToken(String value) {
        Objects.requireNonNull(value, "value");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "bot token must be letters, digits and : _ - only, such as 123456:ABC; this one has "
                            + value.length() + " characters");
        }
        this.value = value;
    }

    /** Gives the token itself, for a call's address and nothing else. */
    public String reveal() {
        return value;
    }

    /** Gives a mask. */
    @Override
    public String toString() {
        return "BotToken[***]";
    }
}
