/** Kills the real bot at every step and at any time, and looks what became of people's requests. */
@NullMarked
package io.github.liraai.cli.crash;

import org.jspecify.annotations.NullMarked;
