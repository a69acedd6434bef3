/** Pictures from Replicate, asked directly. */
@NullMarked
package io.github.liraai.replicate;

import org.jspecify.annotations.NullMarked;
