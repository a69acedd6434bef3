/**
 * A Telegram Bot API server in process, and people who chat with the bot through it.
 *
 * <p>Start with {@link io.github.liraai.simulator.TelegramSimulator}. The bot talks to it over real HTTP on loopback; the
 * people are played from Java through {@link io.github.liraai.simulator.SimulatedUser}.
 */
@NullMarked
package io.github.liraai.simulator;

import org.jspecify.annotations.NullMarked;
