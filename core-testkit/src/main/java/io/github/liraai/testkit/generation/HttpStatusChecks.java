package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of the contract about what a status means. */
abstract class HttpStatusChecks extends HttpConnectionChecks {
    private static final HttpReply PAGE = HttpReply.of(502)
            .withHeader("Content-Type", "text/html")
            .withBody("<html><head><title>502</title></head><body>Bad gateway words</body></html>");

    private static HttpReply refusal(int status) {
        return HttpReply.of(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"message\":\"some words\"}");
    }

    private static @Nullable Duration waitOf(Ended ended) {
        return ended.outcome() instanceof NotStarted notStarted ? notStarted.retryAfter() : null;
    }

    @Test
    void aKeyThatIsNotTakenHasBoughtNothing() {
        answerPaid(refusal(401));

        assertNotStarted(generate(), Cause.AUTH);
    }

    @Test
    void anAccountWithoutMoneyHasBoughtNothing() {
        answerPaid(refusal(402));

        assertNotStarted(generate(), Cause.PAYMENT_REQUIRED);
    }

    @Test
    void aMissingRightHasBoughtNothing() {
        answerPaid(refusal(403));

        assertNotStarted(generate(), Cause.FORBIDDEN);
        assertThat(requestsReceived()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 410})
    void aModelThatIsGoneHasBoughtNothing(int status) {
        answerPaid(refusal(status));

        assertNotStarted(generate(), Cause.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 410})
    void aPageOfSomebodyInBetweenTakesNoModelAway(int status) {
        answerPaid(HttpReply.of(status)
                .withHeader("Content-Type", "text/html")
                .withBody("<!DOCTYPE html>\n<html><title>sign in to the hotel's network</title></html>"));

        assertNotStarted(generate(), Cause.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void whatTheProviderRefusesIsNotAskedForAgain(int status) {
        answerPaid(refusal(status));

        Ended ended = generate();

        assertThat(ended.outcome()).isInstanceOf(Rejected.class);
        assertThat(requestsReceived()).isEqualTo(1);
    }

    @Test
    void thePaceThatIsAskedForInSecondsIsTold() {
        answerPaid(refusal(429).withHeader("Retry-After", "7"));

        Ended ended = generate();

        assertNotStarted(ended, Cause.RATE_LIMITED);
        assertThat(waitOf(ended)).isEqualTo(Duration.ofSeconds(7));
        assertThat(requestsReceived()).as("never asked again by the adapter").isEqualTo(1);
    }

    @Test
    void thePaceThatIsAskedForAsADateIsTold() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock().instant().plusSeconds(90).atOffset(ZoneOffset.UTC));
        answerPaid(refusal(429).withHeader("Retry-After", date));

        Ended ended = generate();

        assertNotStarted(ended, Cause.RATE_LIMITED);
        assertThat(waitOf(ended)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "99999999999999999999", "Thu, 99 Xyz 2026 00:00:00 GMT"})
    void tooManyRequestsWithoutAWaitThatMakesSenseAreStillThat(String header) {
        answerPaid(header.isEmpty() ? refusal(429) : refusal(429).withHeader("Retry-After", header));

        assertNotStarted(generate(), Cause.RATE_LIMITED);
        assertThat(requestsReceived()).as("never asked again by the adapter").isEqualTo(1);
    }

    @Test
    void aServiceThatIsNotThereNowHasSoldNothingAndItsWaitIsTold() {
        answerPaid(refusal(503).withHeader("Retry-After", "9"));

        Ended ended = generate();

        assertNotStarted(ended, Cause.SERVER_ERROR, Cause.MODEL_LOADING);
        assertThat(waitOf(ended)).isEqualTo(Duration.ofSeconds(9));
        assertThat(requestsReceived()).isEqualTo(1);
    }

    @Test
    void aServiceThatAsksToComeBackAtOnceIsNotAskedAgainByTheHttpClient() {
        answerPaid(refusal(503).withHeader("Retry-After", "0"));

        assertNotStarted(generate(), Cause.SERVER_ERROR, Cause.MODEL_LOADING);
        assertThat(requestsReceived()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 504, 408})
    void aServerThatFailedMayHaveSoldSomethingAndIsNotAskedAgain(int status) {
        answerPaid(refusal(status));

        assertUnknown(generate());
    }

    @Test
    void aPageOfAGatewayMayStandForSomethingSoldAndItsTagsAreNotTold() {
        answerPaid(PAGE);

        Ended ended = generate();

        assertUnknown(ended);
        assertThat(((Unknown) ended.outcome()).detail()).doesNotContain("<").hasSizeLessThan(1000);
    }

    @Test
    void endlessWordsOfAFailureAreNotReadToTheirEnd() {
        whenPaid((ask, wire) -> {
            wire.write("HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n");
            byte[] words = "words ".repeat(2000).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                wire.write(words);
            }
        });

        Ended ended = generate();

        assertNotStarted(ended, Cause.AUTH);
        assertThat(ended.took()).isLessThan(SOON);
        assertThat(((NotStarted) ended.outcome()).detail()).hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectOfAPaidRequestIsNotFollowed(int status) {
        try (ScriptedHttpServer elsewhere = new ScriptedHttpServer(this::replyWell)) {
            answerPaid(HttpReply.of(status).withHeader("Location", elsewhere.url() + "/v1/elsewhere"));

            Ended ended = generate();

            assertUnknown(ended);
            assertThat(elsewhere.connections()).as("the key went elsewhere").isZero();
        }
    }
}
