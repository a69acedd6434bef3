/** TODO say what this adapter is. */
@NullMarked
package io.github.liraai.kie;

import org.jspecify.annotations.NullMarked;
