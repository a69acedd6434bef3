package io.github.liraai.replicate;

import io.github.liraai.provider.http.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tell a webhook of Replicate's from one that anybody could send. Immutable and thread-safe.
 *
 * <p>The headers are {@code webhook-id}, {@code webhook-timestamp} (seconds) and {@code webhook-signature}, which holds one or more of
 * {@code v1,BASE64} between spaces; signed with HMAC-SHA256 is {@code id.timestamp.body}, by the key that is in base64 after
 * {@code whsec_} in the secret (captured from the official client, which does not look at the age).
 */
public final class ReplicateWebhookSignature {
    /** How far the sender's clock and ours may differ, transport included; what the makers of the scheme suggest. */
    public static final Duration USUAL_TOLERANCE = Duration.ofMinutes(5);

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int MOST_SIGNATURES = 16;
    private static final int LONGEST_HEADER = 4096;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final byte[] key;
    private final Duration tolerance;
    private final InstantSource clock;

    /**
     * Takes the secret that {@code GET /v1/webhooks/default/secret} gives.
     *
     * @param secret {@code whsec_} and base64
     * @param tolerance how old or how far ahead a timestamp may be
     * @param clock tells what is old
     * @throws IllegalArgumentException when the secret does not look like one; the message does not repeat it
     */
    public ReplicateWebhookSignature(Secret secret, Duration tolerance, InstantSource clock) {
        this.key = key(secret);
        this.tolerance = Objects.requireNonNull(tolerance, "tolerance");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** What a check found. */
    public enum Verdict {
        /** It is Replicate's, and of now. */
        GENUINE,
        /** It is signed rightly but too old or from the future: it may have been recorded and sent again. */
        OUT_OF_TIME,
        /** It is not signed with the secret. */
        NOT_GENUINE
    }

    /**
     * Checks one delivery, in a time that does not depend on how much of a signature is right.
     *
     * @param id {@code webhook-id}, null when the header is missing; the same for each delivery of one message
     * @param timestamp {@code webhook-timestamp}
     * @param signature {@code webhook-signature}
     * @param body the body as it came, byte for byte
     */
    public Verdict check(@Nullable String id, @Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (id == null || timestamp == null || signature == null || signature.length() > LONGEST_HEADER) {
            return Verdict.NOT_GENUINE;
        }
        if (!SECONDS.matcher(timestamp).matches() || !isSigned(sign(id, timestamp, body), signature)) {
            return Verdict.NOT_GENUINE;
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        Duration apart = Duration.between(sent, clock.instant()).abs();
        return apart.compareTo(tolerance) > 0 ? Verdict.OUT_OF_TIME : Verdict.GENUINE;
    }

    private static boolean isSigned(byte[] expected, String header) {
        boolean found = false;
        for (String each : header.split(" ", MOST_SIGNATURES + 1)) {
            if (each.startsWith(VERSION)) {
                byte[] given = each.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8);
                // Not "or else": every one is compared, whatever came before.
                found |= MessageDigest.isEqual(expected, given);
            }
        }
        return found;
    }

    private byte[] sign(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] key(Secret secret) {
        String text = secret.reveal();
        byte[] key = new byte[0];
        if (text.startsWith(PREFIX)) {
            try {
                key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            } catch (IllegalArgumentException e) {
                // Without the cause: its message may hold a part of the secret.
            }
        }
        if (key.length == 0) {
            throw new IllegalArgumentException("webhook secret must be " + PREFIX + " and base64");
        }
        return key;
    }
}
