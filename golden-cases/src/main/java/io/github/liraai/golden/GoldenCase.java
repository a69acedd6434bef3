package io.github.liraai.golden;

import io.github.liraai.core.generation.GenerationOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * One recorded case: what was asked, what went over the wire, what came back, and what it means. All numbers in it are
 * {@link Double}.
 *
 * @param name the file's name without its ending
 * @param json the whole case
 */
public record GoldenCase(String name, Map<?, ?> json) {
    /** Reads a case. */
    public static GoldenCase read(String name) {
        try (InputStream in = Objects.requireNonNull(
                GoldenCase.class.getResourceAsStream("/golden/" + name + ".json"), () -> "no case " + name)) {
            return new GoldenCase(name, (Map<?, ?>) Objects.requireNonNull(Json.tree(Okio.buffer(Okio.source(in)))));
        } catch (IOException e) {
            throw new UncheckedIOException("case " + name, e);
        }
    }

    /** Lists the names of all cases whose name begins with a text, in order. */
    public static List<String> names(String beginning) {
        try (InputStream in = Objects.requireNonNull(GoldenCase.class.getResourceAsStream("/golden/index.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(name -> name.startsWith(beginning))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of cases", e);
        }
    }

    /** Gives the outcome's name that an adapter owes: the official client's, or a better one. */
    public String outcome() {
        return (String) Objects.requireNonNull(
                json.get("adapter_outcome") instanceof String better ? better : json.get("outcome"));
    }

    /** Tells whether an adapter is to do better than the official client. */
    public boolean isToBeBettered() {
        return json.get("adapter_outcome") instanceof String better && !better.equals(json.get("outcome"));
    }

    /** Names the provider, such as {@code huggingface/together}. */
    public String provider() {
        return (String) Objects.requireNonNull(json.get("provider"));
    }

    /** Finds something of what the client was asked for. */
    public @Nullable Object input(String field) {
        return ((Map<?, ?>) Objects.requireNonNull(json.get("input"))).get(field);
    }

    /** Finds a text of what the client was asked for. */
    public Optional<String> inputText(String field) {
        return Optional.ofNullable((String) input(field));
    }

    /** Finds a parameter of what the client was asked for. */
    public @Nullable Object parameter(String field) {
        return input("params") instanceof Map<?, ?> params ? params.get(field) : null;
    }

    /** Finds a number among the parameters. */
    public Optional<Double> number(String field) {
        return Optional.ofNullable((Double) parameter(field));
    }

    /** Gives the request that asked for the picture; a case in which the client refused before sending has none. */
    public Optional<GoldenExchange> create() {
        return json.get("request") instanceof Map<?, ?> request && json.get("response") instanceof Map<?, ?> response
                ? Optional.of(new GoldenExchange("create", request, response))
                : Optional.empty();
    }

    /** Lists all that went over the wire, in order. */
    public List<GoldenExchange> exchanges() {
        if (!(json.get("exchanges") instanceof List<?> recorded)) {
            return create().stream().toList();
        }
        List<GoldenExchange> exchanges = new ArrayList<>();
        for (Object each : recorded) {
            Map<?, ?> exchange = (Map<?, ?>) each;
            exchanges.add(new GoldenExchange(
                    (String) Objects.requireNonNull(exchange.get("role")),
                    (Map<?, ?>) Objects.requireNonNull(exchange.get("request")),
                    (Map<?, ?>) Objects.requireNonNull(exchange.get("response"))));
        }
        return exchanges;
    }

    /** Lists what went over the wire for one purpose, in order. */
    public List<GoldenExchange> exchanges(String role) {
        return exchanges().stream()
                .filter(exchange -> exchange.role().equals(role))
                .toList();
    }

    /** Lists answers that the official client never asked for, and a better one will need. */
    List<GoldenExchange> unused() {
        List<GoldenExchange> exchanges = new ArrayList<>();
        if (json.get("unused_rules") instanceof List<?> rules) {
            for (Object each : rules) {
                Map<?, ?> rule = (Map<?, ?>) each;
                String role = (String) Objects.requireNonNull(rule.get("role"));
                Object method = Objects.requireNonNull(rule.get("method"));
                for (Object response : (List<?>) Objects.requireNonNull(rule.get("responses"))) {
                    exchanges.add(new GoldenExchange(role, Map.of("method", method, "url", "/"), (Map<?, ?>) response));
                }
            }
        }
        return exchanges;
    }

    /** Gives the hash of the picture that came, in lower-case hex. */
    public Optional<String> sha256() {
        return detail("sha256");
    }

    /** Finds a text of what the client made of it. */
    public Optional<String> detail(String field) {
        return json.get("outcome_detail") instanceof Map<?, ?> detail && detail.get(field) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Names an outcome as the cases do. */
    public static String nameOf(GenerationOutcome outcome) {
        return switch (outcome) {
            case GenerationOutcome.Pictures pictures -> "image bytes";
            case GenerationOutcome.NotStarted(var cause, var retryAfter, var detail) -> cause.outcomeName();
            case GenerationOutcome.Rejected(var cause, var detail) -> cause.outcomeName();
            case GenerationOutcome.Unknown(var cause, var detail) -> cause.outcomeName();
        };
    }

    /** Gives what an outcome tells operators; pictures tell nothing. */
    public static String detailOf(GenerationOutcome outcome) {
        return switch (outcome) {
            case GenerationOutcome.Pictures pictures -> "";
            case GenerationOutcome.NotStarted(var cause, var retryAfter, var detail) -> detail;
            case GenerationOutcome.Rejected(var cause, var detail) -> detail;
            case GenerationOutcome.Unknown(var cause, var detail) -> detail;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
