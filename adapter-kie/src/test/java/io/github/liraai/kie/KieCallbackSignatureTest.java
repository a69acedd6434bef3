package io.github.liraai.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.golden.Mutant;
import io.github.liraai.golden.SpoiltInputs;
import io.github.liraai.kie.KieCallbackSignature.Verdict;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KieCallbackSignatureTest {
    private static final String SENT_AT = "1763805600";
    /** Made with another program. */
    private static final String SIGNATURE = "B3OONUOj0Q0ff7ZnwNKl11QIGvw29Kj+xjMGR1kP+q8=";

    private static final byte[] BODY = body("taskId", KieWorld.ID);

    private final KieCallbackSignature signature = at(0);

    @Test
    void aSignedCallbackIsGenuineAndTellsItsTask() {
        assertThat(signature.check(SENT_AT, SIGNATURE, BODY)).isEqualTo(new Verdict.Genuine(KieWorld.ID));
    }

    @Test
    void theTaskMayBeNamedInTheOtherWay() {
        assertThat(signature.check(SENT_AT, SIGNATURE, body("task_id", KieWorld.ID)))
                .isEqualTo(new Verdict.Genuine(KieWorld.ID));
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-299, true", "299, true", "301, false"})
    void aCallbackThatIsOldOrFromTheFutureIsToldApart(long seconds, boolean isGenuine) {
        assertThat(at(seconds).check(SENT_AT, SIGNATURE, BODY))
                .isEqualTo(isGenuine ? new Verdict.Genuine(KieWorld.ID) : new Verdict.OutOfTime());
    }

    @Test
    void whatWasChangedIsNotGenuine() {
        assertThat(signature.check("1763805601", SIGNATURE, BODY)).isEqualTo(new Verdict.NotGenuine());
        assertThat(signature.check(SENT_AT, SIGNATURE, body("taskId", "another")))
                .isEqualTo(new Verdict.NotGenuine());
        assertThat(signature.check(SENT_AT, SIGNATURE.replace('B', 'C'), BODY)).isEqualTo(new Verdict.NotGenuine());
    }

    @Test
    void whatIsMissingIsNotGenuine() {
        assertThat(signature.check(null, SIGNATURE, BODY)).isEqualTo(new Verdict.NotGenuine());
        assertThat(signature.check(SENT_AT, null, BODY)).isEqualTo(new Verdict.NotGenuine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"data\":7}", "{\"data\":{\"taskId\":7}}", "<html>", "{\"data\":{"})
    void aBodyWithoutATaskIsNotGenuine(String body) {
        assertThat(signature.check(SENT_AT, SIGNATURE, body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Verdict.NotGenuine());
    }

    /** The body is not signed: whatever it says, at the most the task that is signed comes of it. */
    @Test
    void whateverIsSpoiltIsNotGenuineOrOfTheSignedTask() {
        SpoiltInputs.each(random -> {
            int spoilt = random.nextInt(3);
            String sentAt = spoilt == 0 ? Mutant.of(SENT_AT, random) : SENT_AT;
            String given = spoilt == 1 ? Mutant.of(SIGNATURE, random) : SIGNATURE;
            byte[] body = spoilt == 2 ? Mutant.ofAny(BODY, random) : BODY;

            Verdict verdict = signature.check(sentAt, given, body);

            if (sentAt.equals(SENT_AT) && given.equals(SIGNATURE)) {
                assertThat(verdict).isIn(new Verdict.Genuine(KieWorld.ID), new Verdict.NotGenuine());
            } else {
                assertThat(verdict).isEqualTo(new Verdict.NotGenuine());
            }
        });
    }

    private static KieCallbackSignature at(long secondsAfter) {
        Instant now = Instant.ofEpochSecond(Long.parseLong(SENT_AT)).plusSeconds(secondsAfter);
        return new KieCallbackSignature(
                Secret.of("kie-callback-key"), KieCallbackSignature.USUAL_TOLERANCE, SettableClock.at(now.toString()));
    }

    private static byte[] body(String field, String task) {
        return ("{\"code\":200,\"data\":{\"" + field + "\":\"" + task + "\",\"state\":\"success\"}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
