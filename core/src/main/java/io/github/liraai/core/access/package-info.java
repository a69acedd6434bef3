/** Who may use the bot, at which level, and every change of that. */
@NullMarked
package io.github.liraai.core.access;

import org.jspecify.annotations.NullMarked;
