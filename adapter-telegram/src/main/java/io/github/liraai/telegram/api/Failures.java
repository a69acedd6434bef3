package io.github.liraai.telegram.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Tells the ways a call can fail apart; the one place that knows Telegram's codes and words.
 *
 * <p>Nothing of the library's exceptions but codes and Telegram's description is passed on: their texts may hold a message's text.
 */
final class Failures {
    private static final int LONGEST = 200;
    private static final String FOREIGN = "an answer that is not Telegram's";
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final List<String> CLOSED_CHATS = List.of(
            "chat not found",
            "user is deactivated",
            "peer_id_invalid",
            "bot was kicked",
            "bot was blocked",
            "group chat was deactivated");

    private Failures() {}

    /** Classifies an answer that says {@code "ok": false}. */
    static <T> Outcome<T> refused(
            int code, @Nullable String description, @Nullable Integer retryAfter, @Nullable Long migrateTo) {
        String words = shorten(description == null ? "no description" : description);
        if (code == 429) {
            return new Outcome.TooSoon<>(pause(retryAfter));
        }
        if (migrateTo != null) {
            return new Outcome.ChatMoved<>(migrateTo);
        }
        if (code == 403 || (code == 400 && isClosedChat(words))) {
            return new Outcome.ChatClosed<>(words);
        }
        if (code >= 500 || code < 400) {
            return new Outcome.Unclear<>("HTTP " + code);
        }
        return new Outcome.Refused<>(code, words);
    }

    /** Classifies what a call of the library threw. */
    static <T> Outcome<T> thrown(Throwable cause) {
        if (cause instanceof TelegramApiRequestException refusal) {
            Integer code = refusal.getErrorCode();
            if (code == null || code == 0) {
                return new Outcome.Unclear<>(FOREIGN);
            }
            ResponseParameters parameters = refusal.getParameters();
            return refused(
                    code,
                    refusal.getApiResponse(),
                    parameters == null ? null : parameters.getRetryAfter(),
                    parameters == null ? null : parameters.getMigrateToChatId());
        }
        if (cause instanceof IOException failure) {
            return unanswered(failure);
        }
        if (cause instanceof TelegramApiException) {
            // The library checks its own calls before sending; nothing has left then.
            return new Outcome.Refused<>(0, cause.getClass().getSimpleName());
        }
        // What the library stumbles over comes with the answer.
        return new Outcome.Unclear<>(FOREIGN);
    }

    /** Classifies a call without an answer. */
    static <T> Outcome<T> unanswered(IOException failure) {
        boolean isUnsent = failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException;
        return new Outcome.Unclear<>(words(failure), isUnsent);
    }

    /** Says in words why there is no answer; the failure's own words may hold the address, and in it the token. */
    private static String words(IOException failure) {
        return switch (failure) {
            case InterruptedIOException late -> Outcome.Unclear.LATE;
            case UnknownHostException unknown -> "the server's name cannot be looked up";
            case ConnectException refused -> "no connection";
            case SSLException untrusted -> "no trusted connection";
            default ->
                failure.getClass()
                        .getSimpleName()
                        .replaceFirst("Exception$", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT);
        };
    }

    private static Duration pause(@Nullable Integer seconds) {
        return seconds == null || seconds < 1 ? SHORTEST_PAUSE : Duration.ofSeconds(seconds);
    }

    private static boolean isClosedChat(String description) {
        String words = description.toLowerCase(Locale.ROOT);
        return CLOSED_CHATS.stream().anyMatch(words::contains);
    }

    private static String shorten(String description) {
        return description.length() <= LONGEST ? description : description.substring(0, LONGEST);
    }
}
