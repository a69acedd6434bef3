/** The Telegram adapter: settings, connection and the running bot. */
@NullMarked
package io.github.liraai.telegram;

import org.jspecify.annotations.NullMarked;
