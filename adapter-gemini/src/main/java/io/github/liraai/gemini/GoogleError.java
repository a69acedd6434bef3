package io.github.liraai.gemini;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * What one of Google's error bodies says; every part of it may be missing. Raw: not for logs before it was redacted.
 *
 * @param message its words, or an empty text
 * @param reasons {@code google.rpc.ErrorInfo}'s
 * @param quotas the {@code quotaId}s of {@code google.rpc.QuotaFailure}
 * @param retryDelay {@code google.rpc.RetryInfo}'s, or null
 */
record GoogleError(
        String message,
        List<String> reasons,
        List<String> quotas,
        @Nullable Duration retryDelay) {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)s");

    GoogleError {
        reasons = List.copyOf(reasons);
        quotas = List.copyOf(quotas);
    }

    /** Reads a body's tree; anything that is not Google's has empty parts. */
    static GoogleError of(@Nullable Object json) {
        Object first = json instanceof List<?> list && !list.isEmpty() ? list.getFirst() : json;
        if (!(first instanceof Map<?, ?> body) || !(body.get("error") instanceof Map<?, ?> error)) {
            return new GoogleError("", List.of(), List.of(), null);
        }
        List<String> reasons = new ArrayList<>();
        List<String> quotas = new ArrayList<>();
        Duration delay = null;
        for (Map<?, ?> detail : maps(error.get("details"))) {
            text(detail.get("reason")).ifPresent(reasons::add);
            for (Map<?, ?> violation : maps(detail.get("violations"))) {
                text(violation.get("quotaId")).ifPresent(quotas::add);
            }
            delay = text(detail.get("retryDelay")).flatMap(GoogleError::seconds).orElse(delay);
        }
        return new GoogleError(text(error.get("message")).orElse(""), reasons, quotas, delay);
    }

    /** Reads a body; anything that is not Google's has empty parts. */
    static GoogleError parse(String body) {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body))) {
            return of(reader.readJsonValue());
        } catch (IOException | JsonDataException e) {
            return of(null);
        }
    }

    private static List<? extends Map<?, ?>> maps(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> elements) {
            for (Object element : elements) {
                if (element instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Duration> seconds(String text) {
        Matcher matcher = SECONDS.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long nanos = new BigDecimal(matcher.group(1)).movePointRight(9).longValueExact();
        Duration delay = Duration.ofNanos(nanos);
        return Optional.of(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
    }
}
