/** TODO say what this adapter is. */
@NullMarked
package io.github.liraai.replicate;

import org.jspecify.annotations.NullMarked;
