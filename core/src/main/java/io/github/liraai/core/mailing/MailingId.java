package io.github.liraai.core.mailing;

/**
 * Names a mailing; later ones have larger numbers.
 *
 * @param value from 1
 */
public record MailingId(long value) {
    public MailingId {
        if (value < 1) {
            throw new IllegalArgumentException("mailing id must be positive: " + value);
        }
    }
}
