package io.github.liraai.simulator;

import io.github.liraai.simulator.internal.wire.Answer;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Something that goes wrong with a call of the bot. */
public sealed interface Fault {
    /**
     * Answer this, and do nothing.
     *
     * @param status HTTP status
     */
    record Refused(int status, String contentType, String body) implements Fault {
        Answer answer() {
            return new Answer(status, contentType, body.getBytes(StandardCharsets.UTF_8), "fault: HTTP " + status);
        }
    }

    /** Answer that the chat is to be left alone for a time, and do nothing. */
    record HeldBack(int retryAfterSeconds) implements Fault {}

    /** Wait, then handle the call as usual. */
    record Delayed(Duration time) implements Fault {}

    /** Handle the call as usual, then wait, then answer: a client with a shorter deadline does not learn of the effect. */
    record AnsweredLate(Duration time) implements Fault {}

    /** Do nothing for a time, then drop the connection without an answer. */
    record Hung(Duration time) implements Fault {}

    /** Drop the connection without an answer, before or after the effect. */
    record Dropped(boolean afterEffect) implements Fault {}

    /**
     * Answer 429 with {@code retry_after}; where the simulator is {@link SimulatorBuilder#strict}, the chat takes no call until that is
     * over.
     */
    static Fault tooManyRequests(int retryAfterSeconds) {
        return new HeldBack(retryAfterSeconds);
    }

    /** Answer 400 {@code Bad Request: reason}. */
    static Fault badRequest(String reason) {
        return refused(ApiFailure.badRequest(reason));
    }

    /** Answer 403 {@code Forbidden: reason}. */
    static Fault forbidden(String reason) {
        return refused(ApiFailure.forbidden(reason));
    }

    /** Answer 403 as for a user who blocked the bot. */
    static Fault blocked() {
        return forbidden("bot was blocked by the user");
    }

    /** Answer 401, as for a token that was revoked. */
    static Fault unauthorized() {
        return refused(new ApiFailure(401, "Unauthorized"));
    }

    /** Answer 500 with Telegram's JSON. */
    static Fault internalServerError() {
        return refused(new ApiFailure(500, "Internal Server Error"));
    }

    /** Answer 502 with the HTML page of a gateway. */
    static Fault badGateway() {
        return new Refused(502, "text/html", """
                <html>
                <head><title>502 Bad Gateway</title></head>
                <body>
                <center><h1>502 Bad Gateway</h1></center>
                <hr><center>nginx</center>
                </body>
                </html>
                """);
    }

    /** Answer anything. */
    static Fault answer(int status, String contentType, String body) {
        return new Refused(status, contentType, body);
    }

    /** Wait, then handle the call as usual. */
    static Fault delay(Duration time) {
        return new Delayed(time);
    }

    /** Handle the call, then wait, then answer. */
    static Fault lateAnswer(Duration time) {
        return new AnsweredLate(time);
    }

    /** Do nothing for a time, then drop the connection. */
    static Fault hang(Duration time) {
        return new Hung(time);
    }

    /** Drop the connection; nothing was done. */
    static Fault dropBeforeEffect() {
        return new Dropped(false);
    }

    /** Do what was asked, then drop the connection without saying so. */
    static Fault dropAfterEffect() {
        return new Dropped(true);
    }

    private static Fault refused(ApiFailure failure) {
        Answer answer = failure.answer();
        return new Refused(answer.status(), answer.contentType(), new String(answer.body(), StandardCharsets.UTF_8));
    }
}
