package io.github.liraai.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** HTTP to one Bot API server for one bot, and the reading of its answers. Thread-safe. */
final class Wire implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final long LONGEST_ANSWER = 16L * 1024 * 1024;
    private static final int MOST_CALLS = 1024;
    private static final int IDLE_CONNECTIONS = 64;

    private final ApiAddress address;
    private final BotToken token;
    private final ExecutorService threads;
    private final OkHttpClient http;

    Wire(ApiAddress address, BotToken token, Route route) {
        this.address = address;
        this.token = token;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("telegram-http-", 0).factory());
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .socketFactory(new PromptSockets())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 30, TimeUnit.SECONDS))
                .connectTimeout(Duration.ofSeconds(10))
                // One timer for the whole call: those for reading and writing start anew, and wake a thread, every 8
                // KiB.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(Duration.ofSeconds(60))
                // A repeat is ours to decide: a message sent twice is seen twice. A redirect would carry the token
                // away.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(new CappedAnswers(LONGEST_ANSWER))
                .addInterceptor(ProxyRefusedException::watch);
        route.prepare(client);
        this.http = client.build();
    }

    OkHttpClient http() {
        return http;
    }

    ApiAddress address() {
        return address;
    }

    BotToken token() {
        return token;
    }

    /** Prepares a call whose answer may take {@code answerWithin}. */
    Call prepare(String method, RequestBody body, Duration answerWithin) {
        Call call = prepare(method, body);
        call.timeout().timeout(answerWithin.toNanos(), TimeUnit.NANOSECONDS);
        return call;
    }

    Call prepare(String method, RequestBody body) {
        return http.newCall(request(method, body));
    }

    /** Makes a call and reads its answer; never throws for a failure of the world. */
    Outcome<JsonNode> execute(Call call) {
        return execute(call, body -> Optional.empty());
    }

    /**
     * Makes a call and reads its answer.
     *
     * @param salvage makes a result out of a good answer that is not JSON
     */
    Outcome<JsonNode> execute(Call call, Function<String, Optional<JsonNode>> salvage) {
        try (Response response = call.execute()) {
            String body = response.body().string();
            Optional<JsonNode> tree = tree(body);
            if (tree.isEmpty() && response.isSuccessful()) {
                Optional<JsonNode> saved = salvage.apply(body);
                if (saved.isPresent()) {
                    return new Outcome.Done<>(saved.get());
                }
            }
            return tree.map(answer -> read(response.code(), answer))
                    .orElseGet(() -> new Outcome.Unclear<>("HTTP " + response.code() + ", not JSON"));
        } catch (IOException e) {
            return Failures.unanswered(e);
        }
    }

    private Request request(String method, RequestBody body) {
        return new Request.Builder()
                .url(address.method(token, method))
                .post(body)
                .build();
    }

    private static Outcome<JsonNode> read(int status, JsonNode answer) {
        if (!answer.path("ok").isBoolean()) {
            return new Outcome.Unclear<>("HTTP " + status + ", not Telegram's JSON");
        }
        if (answer.path("ok").booleanValue()) {
            return new Outcome.Done<>(answer.path("result"));
        }
        JsonNode parameters = answer.path("parameters");
        return Failures.refused(
                answer.path("error_code").asInt(status),
                answer.path("description").textValue(),
                parameters.path("retry_after").isInt()
                        ? parameters.path("retry_after").intValue()
                        : null,
                parameters.path("migrate_to_chat_id").isIntegralNumber()
                        ? parameters.path("migrate_to_chat_id").longValue()
                        : null);
    }

    private static Optional<JsonNode> tree(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        threads.shutdown();
        http.connectionPool().evictAll();
    }
}
