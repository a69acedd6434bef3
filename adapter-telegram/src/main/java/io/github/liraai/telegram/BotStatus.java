package io.github.liraai.telegram;

import io.github.liraai.telegram.poll.PollHealth;

/**
 * How the bot is, for health checks.
 *
 * @param poll the update loop
 * @param username the bot's handle without {@code @}, empty until Telegram has told it
 * @param chatsWaiting chats for which something is still to be sent
 */
public record BotStatus(PollHealth poll, String username, int chatsWaiting) {
    /** Tells whether updates come in: the loop polls, and its last good answer is younger than two long polls. */
    public boolean isHealthy() {
        return poll.state() == PollHealth.State.POLLING && poll.lastPollAge().toSeconds() < 120;
    }
}
