/** Updates that Telegram brings: a small HTTP server, and what is done about each of them. */
@NullMarked
package io.github.liraai.telegram.webhook;

import org.jspecify.annotations.NullMarked;
