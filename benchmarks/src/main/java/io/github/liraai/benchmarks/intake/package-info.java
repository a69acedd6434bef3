/** How many updates a second the bot takes in by webhook. */
@NullMarked
package io.github.liraai.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
