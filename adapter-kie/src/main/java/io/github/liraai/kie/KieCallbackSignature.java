package io.github.liraai.kie;

import com.squareup.moshi.JsonDataException;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
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
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Tell a callback of KIE's from one that anybody could send. Immutable and thread-safe.
 *
 * <p>The headers are {@code X-Webhook-Timestamp} (seconds) and {@code X-Webhook-Signature}; signed with HMAC-SHA256 is
 * {@code taskId.timestamp}, in base64 (docs.kie.ai, once a key is set in the account). The body is <em>not</em> signed: of a genuine callback
 * take the task's id alone, and ask KIE about it. Callbacks may come several times.
 */
public final class KieCallbackSignature {
    /** How far KIE's clock and ours may differ, transport included; KIE does not say. */
    public static final Duration USUAL_TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final byte[] key;
    private final Duration tolerance;
    private final InstantSource clock;

    /**
     * Takes the key that was set in the account.
     *
     * @param key the key
     * @param tolerance how old or how far ahead a timestamp may be
     * @param clock tells what is old
     */
    public KieCallbackSignature(Secret key, Duration tolerance, InstantSource clock) {
        this.key = key.reveal().getBytes(StandardCharsets.US_ASCII);
        this.tolerance = Objects.requireNonNull(tolerance, "tolerance");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** What a check found. */
    public sealed interface Verdict {
        /**
         * It is KIE's, and of now.
         *
         * @param task the task it is about
         */
        record Genuine(String task) implements Verdict {}

        /** It is signed rightly but too old or from the future: it may have been recorded and sent again. */
        record OutOfTime() implements Verdict {}

        /** It is not signed with the key. */
        record NotGenuine() implements Verdict {}
    }

    /**
     * Checks one delivery, in a time that does not depend on how much of the signature is right.
     *
     * @param timestamp {@code X-Webhook-Timestamp}, null when the header is missing
     * @param signature {@code X-Webhook-Signature}
     * @param body the body as it came; the task's id is {@code data.taskId} or {@code data.task_id}, as KIE's own pages differ
     */
    public Verdict check(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        String task = task(body);
        if (task == null
                || timestamp == null
                || signature == null
                || !SECONDS.matcher(timestamp).matches()) {
            return new Verdict.NotGenuine();
        }
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sign(task, timestamp), given)) {
            return new Verdict.NotGenuine();
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        Duration apart = Duration.between(sent, clock.instant()).abs();
        return apart.compareTo(tolerance) > 0 ? new Verdict.OutOfTime() : new Verdict.Genuine(task);
    }

    private static @Nullable String task(byte[] body) {
        try {
            Envelope envelope = Envelope.read(new Buffer().write(body));
            String task = envelope.text("taskId") == null ? envelope.text("task_id") : envelope.text("taskId");
            return task != null && KieTransport.isId(task) ? task : null;
        } catch (IOException | JsonDataException e) {
            return null;
        }
    }

    private byte[] sign(String task, String timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed = (task + "." + timestamp).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encode(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
