/** Messages from outside, each taken in once, however often and to whichever process it is brought. */
@NullMarked
package io.github.liraai.core.intake;

import org.jspecify.annotations.NullMarked;
