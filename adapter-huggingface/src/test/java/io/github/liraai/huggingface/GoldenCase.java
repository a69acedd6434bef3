package io.github.liraai.huggingface;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.ByteString;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** One recorded case: what was asked, what went over the wire, what came back, and what it means. */
record GoldenCase(Map<?, ?> json) {
    static GoldenCase read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                        GoldenCase.class.getResourceAsStream("/golden/" + name + ".json"), name);
                JsonReader reader = JsonReader.of(Okio.buffer(Okio.source(in)))) {
            return new GoldenCase((Map<?, ?>) Objects.requireNonNull(reader.readJsonValue()));
        }
    }

    static @Nullable Object tree(String text) throws IOException {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text))) {
            return reader.readJsonValue();
        }
    }

    String outcome() {
        Object better = json.get("adapter_outcome");
        return (String) Objects.requireNonNull(better != null ? better : json.get("outcome"));
    }

    String token() {
        return (String) Objects.requireNonNull(at("input", "token"));
    }

    /** The request as the core would compose it. */
    GenerationRequest request() {
        Map<?, ?> params = (Map<?, ?>) Objects.requireNonNull(at("input", "params"));
        Object model = at("input", "model");
        Double width = (Double) params.get("width");
        Double height = (Double) params.get("height");
        Double seed = (Double) params.get("seed");
        Double steps = (Double) params.get("num_inference_steps");
        return new GenerationRequest(
                HfWorld.JOB,
                model == null ? HfWorld.MODEL : (String) model,
                (String) Objects.requireNonNull(at("input", "prompt")),
                width == null || height == null ? null : new Frame.Size(width.intValue(), height.intValue()),
                PictureCount.ONE,
                (String) params.get("negative_prompt"),
                seed == null ? null : seed.longValue(),
                steps == null ? null : steps.intValue(),
                (Double) params.get("guidance_scale"));
    }

    /** What went over the wire in the step of a role, the last such step. */
    Map<?, ?> wire() {
        return (Map<?, ?>) Objects.requireNonNull(json.get("request"));
    }

    /** The answers to the requests of a role, in order. */
    List<MockResponse> answers(String role) {
        List<?> exchanges = json.get("exchanges") instanceof List<?> list ? list : List.of();
        List<MockResponse> recorded = exchanges.stream()
                .map(exchange -> (Map<?, ?>) exchange)
                .filter(exchange -> role.equals(exchange.get("role")))
                .map(exchange -> answer((Map<?, ?>) Objects.requireNonNull(exchange.get("response"))))
                .toList();
        return recorded.isEmpty() && role.equals("create")
                ? List.of(answer((Map<?, ?>) Objects.requireNonNull(json.get("response"))))
                : recorded;
    }

    static String name(GenerationOutcome outcome) {
        return switch (outcome) {
            case GenerationOutcome.Pictures pictures -> "image bytes";
            case GenerationOutcome.NotStarted(var cause, var retryAfter, var detail) -> cause.outcomeName();
            case GenerationOutcome.Rejected(var cause, var detail) -> cause.outcomeName();
            case GenerationOutcome.Unknown(var cause, var detail) -> cause.outcomeName();
        };
    }

    private @Nullable Object at(String outer, String inner) {
        return ((Map<?, ?>) Objects.requireNonNull(json.get(outer))).get(inner);
    }

    private static MockResponse answer(Map<?, ?> recorded) {
        MockResponse.Builder answer =
                new MockResponse.Builder().code(((Double) Objects.requireNonNull(recorded.get("status"))).intValue());
        if (recorded.get("headers") instanceof Map<?, ?> headers) {
            headers.forEach((name, value) -> answer.addHeader((String) name, value));
        }
        if (recorded.get("body_base64") instanceof String bytes) {
            answer.body(new Buffer().write(Objects.requireNonNull(ByteString.decodeBase64(bytes))));
        } else if (recorded.get("body") instanceof String text) {
            answer.body(text);
        } else {
            answer.body(new Moshi.Builder().build().adapter(Object.class).toJson(recorded.get("body")));
        }
        return answer.build();
    }
}
