/** The real process against a Telegram simulator and an HTTP server that plays the provider. */
@NullMarked
package io.github.liraai.cli.endtoend;

import org.jspecify.annotations.NullMarked;
