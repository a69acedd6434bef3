/** Text as Telegram understands it: parse modes, entities, keyboards. Not API. */
@NullMarked
package io.github.liraai.simulator.internal.markup;

import org.jspecify.annotations.NullMarked;
