package io.github.liraai.simulator;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How a simulator was set up.
 *
 * @param port 0 for any free one
 * @param botName username of the bot, without {@code @}
 * @param keepBytes how many bytes of files are kept in all
 * @param hashes whether SHA-256 of uploads are computed
 * @param keepMessages how many messages a chat remembers
 * @param keepCalls how many calls the log remembers
 * @param patience how long waits take that name no time
 * @param strict whether Telegram's rate limits are enforced
 * @param webhookByHand whether updates are brought to a webhook only when a test says so
 */
record Settings(
        int port,
        String token,
        String botName,
        boolean readsGroups,
        long keepBytes,
        boolean hashes,
        int keepMessages,
        int keepCalls,
        Duration patience,
        long firstUpdateId,
        boolean strict,
        boolean webhookByHand,
        InstantSource clock) {

    static final Settings DEFAULT = new Settings(
            0,
            "123456:TEST-TOKEN",
            "LiraTestBot",
            false,
            256L << 20,
            true,
            2_000,
            10_000,
            Duration.ofSeconds(10),
            1,
            false,
            false,
            InstantSource.system());

    Settings {
        if (!token.matches("\\d{1,15}:[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException(
                    "token must look like 123456:ABC, it has " + token.length() + " characters");
        }
        requirePositive("keepMessages", keepMessages);
        requirePositive("keepCalls", keepCalls);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }

    long botId() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }
}
