package io.github.liraai.simulator;

import java.time.Duration;
import java.time.InstantSource;

/** Choose how a simulator is to be; every choice has a default. Not thread-safe. */
public final class SimulatorBuilder {
    private int port = Settings.DEFAULT.port();
    private String token = Settings.DEFAULT.token();
    private String botName = Settings.DEFAULT.botName();
    private boolean readsGroups = Settings.DEFAULT.readsGroups();
    private long keepBytes = Settings.DEFAULT.keepBytes();
    private boolean hashes = Settings.DEFAULT.hashes();
    private int keepMessages = Settings.DEFAULT.keepMessages();
    private int keepCalls = Settings.DEFAULT.keepCalls();
    private Duration patience = Settings.DEFAULT.patience();
    private long firstUpdateId = Settings.DEFAULT.firstUpdateId();
    private boolean strict = Settings.DEFAULT.strict();
    private boolean webhookByHand = Settings.DEFAULT.webhookByHand();
    private InstantSource clock = Settings.DEFAULT.clock();

    SimulatorBuilder() {}

    /** Listen on this port; 0, the default, is any free one. */
    public SimulatorBuilder port(int newPort) {
        port = newPort;
        return this;
    }

    /** Accept this token only; {@code 123456:TEST-TOKEN} by default. Its number is the bot's. */
    public SimulatorBuilder token(String newToken) {
        token = newToken;
        return this;
    }

    /** Name the bot, without {@code @}; {@code LiraTestBot} by default. */
    public SimulatorBuilder botName(String newName) {
        botName = newName;
        return this;
    }

    /** Switch privacy mode off: the bot is shown all messages of groups. */
    public SimulatorBuilder readsAllGroupMessages() {
        readsGroups = true;
        return this;
    }

    /**
     * Keep at most so many bytes of files in all, the newest; 256 MiB by default, 0 keeps none. Size, picture header and hash
     * stay known of every file.
     */
    public SimulatorBuilder keepBytes(long most) {
        keepBytes = most;
        return this;
    }

    /** Compute no SHA-256 of uploads, which saves about 0.4 ms of CPU for 512 KiB. */
    public SimulatorBuilder withoutHashes() {
        hashes = false;
        return this;
    }

    /** Remember so many messages of each chat; 2000 by default. */
    public SimulatorBuilder keepMessages(int most) {
        keepMessages = most;
        return this;
    }

    /** Remember so many calls; 10,000 by default. */
    public SimulatorBuilder keepCalls(int most) {
        keepCalls = most;
        return this;
    }

    /** Let waits that name no time last so long; 10 seconds by default. */
    public SimulatorBuilder patience(Duration time) {
        patience = time;
        return this;
    }

    /** Begin to number updates here; 1 by default. */
    public SimulatorBuilder firstUpdateId(long id) {
        firstUpdateId = id;
        return this;
    }

    /**
     * Enforce Telegram's rate limits on sending and editing: one message a second in a private chat (bursts of 5), 20 in any minute
     * in a group, 30 in any second in all. Whoever goes too fast is answered 429 with a {@code retry_after} of 7 seconds, during which
     * the chat takes no call at all. And what {@code getUpdates} does to clients that ask too often.
     */
    public SimulatorBuilder strict() {
        strict = true;
        return this;
    }

    /** Bring updates to a webhook only when {@link TelegramSimulator#webhook} is told to. */
    public SimulatorBuilder webhookByHand() {
        webhookByHand = true;
        return this;
    }

    /** Date messages and calls by this clock; waits always use real time. */
    public SimulatorBuilder clock(InstantSource newClock) {
        clock = newClock;
        return this;
    }

    /** Start to listen. */
    public TelegramSimulator start() {
        return new TelegramSimulator(new Settings(
                port,
                token,
                botName,
                readsGroups,
                keepBytes,
                hashes,
                keepMessages,
                keepCalls,
                patience,
                firstUpdateId,
                strict,
                webhookByHand,
                clock));
    }
}
