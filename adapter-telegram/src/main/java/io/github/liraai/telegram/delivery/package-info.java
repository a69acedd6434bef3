/** Pictures and news on their way into a chat. */
@NullMarked
package io.github.liraai.telegram.delivery;

import org.jspecify.annotations.NullMarked;
