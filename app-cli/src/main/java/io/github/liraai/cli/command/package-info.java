/** The commands: each reads its options, calls a use case and writes the result. */
@NullMarked
package io.github.liraai.cli.command;

import org.jspecify.annotations.NullMarked;
