/** The log: where it goes, what it says of a generation, and the fence that keeps secrets out of it. */
@NullMarked
package io.github.liraai.cli.logging;

import org.jspecify.annotations.NullMarked;
