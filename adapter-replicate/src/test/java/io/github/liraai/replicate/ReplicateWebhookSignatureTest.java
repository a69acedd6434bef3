package io.github.liraai.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.Mutant;
import io.github.liraai.golden.SpoiltInputs;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.replicate.ReplicateWebhookSignature.Verdict;
import io.github.liraai.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicateWebhookSignatureTest {
    private static final GoldenCase GOLDEN = GoldenCase.read("replicate-webhook-signature");
    private static final Map<?, ?> HEADERS = (Map<?, ?>) Objects.requireNonNull(GOLDEN.input("headers"));
    private static final String ID = header("webhook-id");
    private static final String SENT_AT = header("webhook-timestamp");
    private static final String SIGNATURE = header("webhook-signature");
    private static final byte[] BODY = GOLDEN.inputText("body").orElseThrow().getBytes(StandardCharsets.UTF_8);

    private final InstantSource clock =
            SettableClock.at(Instant.ofEpochSecond(Long.parseLong(SENT_AT)).toString());
    private final ReplicateWebhookSignature signature = at(clock);

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        assertThat(signature.check(ID, SENT_AT, "v1,AAAA v2,xyz " + SIGNATURE, BODY))
                .isEqualTo(Verdict.GENUINE);
    }

    @ParameterizedTest
    @CsvSource({"-301, OUT_OF_TIME", "-299, GENUINE", "299, GENUINE", "301, OUT_OF_TIME"})
    void aDeliveryThatIsOldOrFromTheFutureIsToldApart(long seconds, Verdict expected) {
        Instant now = Instant.ofEpochSecond(Long.parseLong(SENT_AT)).plusSeconds(seconds);

        assertThat(at(SettableClock.at(now.toString())).check(ID, SENT_AT, SIGNATURE, BODY))
                .isEqualTo(expected);
    }

    @Test
    void whatWasChangedIsNotGenuine() {
        byte[] other = BODY.clone();
        other[0] ^= 1;

        assertThat(signature.check(ID, SENT_AT, SIGNATURE, other)).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(signature.check(ID + "x", SENT_AT, SIGNATURE, BODY)).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(signature.check(ID, SENT_AT + "0", SIGNATURE, BODY)).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(signature.check(ID, SENT_AT, SIGNATURE.replace("v1", "v2"), BODY))
                .isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void whatIsMissingIsNotGenuine() {
        assertThat(signature.check(null, SENT_AT, SIGNATURE, BODY)).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(signature.check(ID, null, SIGNATURE, BODY)).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(signature.check(ID, SENT_AT, null, BODY)).isEqualTo(Verdict.NOT_GENUINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1,", "v1", " ", "v1,%%%", "-1", "v1,\u00e9"})
    void whatIsNoSignatureIsNotGenuine(String given) {
        assertThat(signature.check(ID, SENT_AT, given, BODY)).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(signature.check(ID, given, SIGNATURE, BODY)).isEqualTo(Verdict.NOT_GENUINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_", "whsec_pass%word", "password"})
    void whatIsNoSecretIsRefusedWithoutRepeatingIt(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplicateWebhookSignature(Secret.of(secret), Duration.ofMinutes(5), clock))
                .withMessageNotContaining("pass")
                .withNoCause();
    }

    @Test
    void whateverIsSpoiltIsNotGenuine() {
        SpoiltInputs.each(random -> {
            int spoilt = random.nextInt(4);
            String id = spoilt == 0 ? Mutant.of(ID, random) : ID;
            String sentAt = spoilt == 1 ? Mutant.of(SENT_AT, random) : SENT_AT;
            String given = spoilt == 2 ? Mutant.of(SIGNATURE, random) : SIGNATURE;
            byte[] body = spoilt == 3 ? Mutant.of(BODY, random) : BODY;
            // Beside the right signature anything may stand, and a slip may change nothing.
            boolean isWhole = id.equals(ID)
                    && sentAt.equals(SENT_AT)
                    && Arrays.asList(given.split(" ")).contains(SIGNATURE)
                    && Arrays.equals(body, BODY);

            assertThat(signature.check(id, sentAt, given, body))
                    .isEqualTo(isWhole ? Verdict.GENUINE : Verdict.NOT_GENUINE);
        });
    }

    private static ReplicateWebhookSignature at(InstantSource clock) {
        return new ReplicateWebhookSignature(
                Secret.of(GOLDEN.inputText("secret").orElseThrow()), ReplicateWebhookSignature.USUAL_TOLERANCE, clock);
    }

    private static String header(String name) {
        @Nullable Object value = HEADERS.get(name);
        return (String) Objects.requireNonNull(value);
    }
}
