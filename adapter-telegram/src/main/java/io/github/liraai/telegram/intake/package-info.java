/** What polling and webhook have in common: understanding updates, and handling each once. */
@NullMarked
package io.github.liraai.telegram.intake;

import org.jspecify.annotations.NullMarked;
