package io.github.liraai.telegram.webhook;

import io.github.liraai.telegram.api.BotToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What Telegram sends along with each update, so that nobody else can bring any; shown nowhere, and only {@link #reveal}ed to Telegram.
 *
 * <p>It is derived from the bot's token: all processes of a bot know it without a setting, and a new token makes a new one.
 */
public final class WebhookSecret {
    private static final byte[] LABEL = "lira webhook secret 1".getBytes(StandardCharsets.US_ASCII);

    private final String value;

    private WebhookSecret(String value) {
        this.value = value;
    }

    /** Derives a bot's secret. */
    public static WebhookSecret of(BotToken token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new WebhookSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(LABEL)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Tells whether somebody sent it, in a time that does not tell how much of it was right. */
    public boolean isSame(@Nullable String sent) {
        byte[] expected = value.getBytes(StandardCharsets.UTF_8);
        byte[] given = sent == null ? new byte[0] : sent.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given);
    }

    /** Gives the secret itself, for the call that tells it to Telegram, and for fences of logs. */
    public String reveal() {
        return value;
    }

    /** Gives a mask. */
    @Override
    public String toString() {
        return "WebhookSecret[***]";
    }
}
