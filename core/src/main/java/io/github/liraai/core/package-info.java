/** The façade that wires the use cases; start at {@link io.github.liraai.core.Lira}. */
@NullMarked
package io.github.liraai.core;

import org.jspecify.annotations.NullMarked;
