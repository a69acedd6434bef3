package io.github.liraai.huggingface;

import io.github.liraai.golden.BlankPicture;
import io.github.liraai.golden.Json;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** The Hub, the router and every provider behind it, all well: each task has ended at the second question. */
final class HappyProviders extends Dispatcher {
    private final byte[] picture = BlankPicture.png(8, 6);
    private final AtomicInteger bought = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    volatile boolean silent;
    volatile boolean neverEnds;
    volatile boolean onlyTasks;

    /** Counts the requests that cost money. */
    int bought() {
        return bought.get();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String path = request.getTarget();
        if (path.startsWith("/api/models/")) {
            Map<String, Object> mapping = mapping();
            if (onlyTasks) {
                mapping.remove("hf-inference");
            }
            return json(Map.of("inferenceProviderMapping", mapping));
        }
        if (path.startsWith("/picture")) {
            return new MockResponse.Builder().body(HfWorld.buffer(picture)).build();
        }
        if (request.getMethod().equals("POST")) {
            bought.incrementAndGet();
        }
        return silent
                ? new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build()
                : answer(request, path.split("/", 3)[1]);
    }

    private MockResponse answer(RecordedRequest request, String provider) {
        boolean created = request.getMethod().equals("POST");
        boolean ended = !created && !neverEnds && questions.incrementAndGet() % 2 == 0;
        String server = "http://" + request.getHeaders().get("Host");
        String address = server + "/picture.png";
        return switch (provider) {
            case "hf-inference" ->
                new MockResponse.Builder().body(HfWorld.buffer(picture)).build();
            case "hyperbolic" -> json(Map.of("images", List.of(Map.of("image", base64()))));
            case "fal-ai" -> fal(request, created, address);
            case "replicate" ->
                json(
                        ended
                                ? Map.of("id", "p1", "status", "succeeded", "output", List.of(address))
                                : Map.of("id", "p1", "status", "processing"));
            case "wavespeed" ->
                json(Map.of(
                        "data",
                        Map.of(
                                "status",
                                ended ? "completed" : "processing",
                                "outputs",
                                ended ? List.of(address) : List.of(),
                                "urls",
                                Map.of("get", "https://api.wavespeed.ai/api/v3/predictions/w1/result"))));
            case "zai-org" ->
                json(
                        ended
                                ? Map.of("task_status", "SUCCESS", "image_result", List.of(Map.of("url", address)))
                                : Map.of("id", "z1", "task_status", "PROCESSING"));
            case "black-forest-labs" -> json(Map.of("polling_url", server + "/bfl-task?id=1"));
            case "bfl-task?id=1&attempt=0" -> json(Map.of("status", "Pending"));
            case String task
            when task.startsWith("bfl-task") -> json(Map.of("status", "Ready", "result", Map.of("sample", address)));
            default -> json(Map.of("data", List.of(Map.of("b64_json", base64()))));
        };
    }

    private static MockResponse fal(RecordedRequest request, boolean created, String address) {
        if (created) {
            return json(Map.of("status", "IN_QUEUE", "response_url", "https://queue.fal.run/fal-ai/flux/requests/f1"));
        }
        return request.getTarget().contains("/status")
                ? json(Map.of("status", "COMPLETED"))
                : json(Map.of("images", List.of(Map.of("url", address))));
    }

    /** What the Hub says: everybody serves everything. */
    static String mappings() {
        return Json.text(Map.of("inferenceProviderMapping", mapping()));
    }

    private static Map<String, Object> mapping() {
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (InferenceProtocol protocol : Protocols.ALL) {
            mapping.put(
                    protocol.route(), Map.of("status", "live", "providerId", "owner/model", "task", "text-to-image"));
        }
        return mapping;
    }

    private String base64() {
        return Base64.getEncoder().encodeToString(picture);
    }

    private static MockResponse json(Map<String, ?> tree) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(Json.text(tree))
                .build();
    }
}
