package io.github.liraai.telegram;

import io.github.liraai.telegram.poll.PollHealth;

/**
 * How the bot is, for health checks.
 *
 * @param poll how updates are taken in
 * @param username the bot's handle without {@code @}, empty until Telegram has told it
 * @param chatsWaiting chats for which something is still to be sent
 */
public record BotStatus(PollHealth poll, String username, int chatsWaiting) {
    /**
     * Tells whether updates come in as they should: the loop polls and its last good answer is younger than two long polls, or another
     * process asks and this one could, or Telegram brings them.
     */
    public boolean isHealthy() {
        return switch (poll.state()) {
            case POLLING -> poll.lastPollAge().toSeconds() < 120;
            case STANDBY, LISTENING -> poll.problem().isEmpty();
            case CONNECTING, TROUBLED, CLOSED, REFUSED -> false;
        };
    }
}
