package io.github.liraai.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Run a Telegram Bot API server in this process, on loopback, and play the people who chat with the bot.
 *
 * <pre>{@code
 * try (TelegramSimulator telegram = TelegramSimulator.start()) {
 *     // start the bot with telegram.baseUrl() and telegram.token()
 *     SimulatedUser anna = telegram.user(1001).named("Анна").speaking("ru");
 *     anna.says("/start");
 *     anna.taps("🎨 Генерация");
 *     anna.tapsData("img_hf-sd3-medium");
 *     anna.says("котик");
 *     SimulatedMessage photo = anna.awaitPhoto(Duration.ofSeconds(30));
 * }
 * }</pre>
 *
 * <p>Limits, refusals and the rules of {@code getUpdates} follow Telegram's (Bot API 10.0). The state outlives the bot: a bot
 * that was killed and started again finds its chats and unconfirmed updates. Thread-safe.
 */
public final class TelegramSimulator implements AutoCloseable {
    private final World world;
    private final BotApi api;
    private final HttpFront http;
    private final Webhook webhook;
    private final Map<Long, SimulatedUser> users = new ConcurrentHashMap<>();
    private final Map<Long, SimulatedGroup> groups = new ConcurrentHashMap<>();

    TelegramSimulator(Settings settings) {
        this.world = new World(settings);
        this.api = new BotApi(world);
        this.webhook = new Webhook(world.updates(), api.updates());
        try {
            this.http = new HttpFront(world, api);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + settings.port(), e);
        }
        http.start();
    }

    /** Start with all defaults. */
    public static TelegramSimulator start() {
        return builder().start();
    }

    /** Choose how to start. */
    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /** Give the address to use in place of {@code https://api.telegram.org}, without a slash at its end. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + http.port());
    }

    /** Give the port it listens on. */
    public int port() {
        return http.port();
    }

    /** Give the token the bot has to use. */
    public String token() {
        return world.settings().token();
    }

    /** Give the bot's username, without {@code @}. */
    public String botName() {
        return world.settings().botName();
    }

    /** Give the user of this number; the same number is the same user. */
    public SimulatedUser user(long id) {
        return users.computeIfAbsent(id, newId -> new SimulatedUser(world, newId));
    }

    /** Give the group of this negative number; below -10<sup>12</sup> it is a supergroup. */
    public SimulatedGroup group(long id) {
        if (id >= 0) {
            throw new IllegalArgumentException("group id must be negative: " + id);
        }
        return groups.computeIfAbsent(
                id,
                newId -> new SimulatedGroup(
                        world,
                        world.conversation(
                                newId,
                                () -> new ChatProfile(newId, ChatProfile.group(newId, "Group" + newId, false)))));
    }

    /** Find a chat by its number, if the bot may know it. */
    public Optional<SimulatedChat> chat(long id) {
        return world.find(id).map(SimulatedChat::new);
    }

    /** Plan what goes wrong. */
    public Faults faults() {
        return world.faults();
    }

    /** Look at, inject or repeat updates. */
    public Updates updates() {
        return world.updates();
    }

    /** Look at the webhook, or bring updates to it or elsewhere. */
    public Webhook webhook() {
        return webhook;
    }

    /** List the remembered calls, oldest first. */
    public List<Call> calls() {
        return world.calls().all();
    }

    /** List the remembered calls of a method (in whatever case), oldest first. */
    public List<Call> calls(String method) {
        return world.calls().matching(call -> call.method().equalsIgnoreCase(method));
    }

    /** Count the calls of a method ever, also those no longer remembered; spelt as in Telegram's reference. */
    public long countCalls(String method) {
        return world.calls().count(method);
    }

    /**
     * Wait for a remembered or coming call.
     *
     * @throws AssertionError when there is none in time
     */
    public Call awaitCall(String method, Predicate<Call> wanted, Duration time) throws InterruptedException {
        return world.calls()
                .await(call -> call.method().equalsIgnoreCase(method) && wanted.test(call), time.toNanos())
                .orElseThrow(() -> new AssertionError("no such call of " + method + " within " + time));
    }

    /** Count the calls that {@link SimulatorBuilder#strict} refused as too fast, those during a {@code retry_after} among them. */
    public long rateLimitViolations() {
        return world.limits().violations();
    }

    /** Count the calls about a chat that {@link SimulatorBuilder#strict} had told to leave alone for a while. */
    public long callsDuringRetryAfter() {
        return world.limits().callsDuringRetryAfter();
    }

    /** Forget the calls so far, and their counts. */
    public void forgetCalls() {
        world.calls().clear();
    }

    /**
     * List the commands set for an audience.
     *
     * @param scopeJson the {@code BotCommandScope}, such as {@code {"type":"default"}}
     * @param language two letters, or empty
     */
    public Map<String, String> commands(String scopeJson, String language) {
        return api.commands().list(scopeJson, language);
    }

    /** Hear of everything from now on. */
    public void listen(SimulatorListener listener) {
        world.listen(listener);
    }

    /** Stop at once, also with polls open. */
    @Override
    public void close() {
        http.close();
        webhook.close();
    }
}
