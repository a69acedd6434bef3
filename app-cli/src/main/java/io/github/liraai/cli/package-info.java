/** The program: one entry, one place where the house is wired. */
@NullMarked
package io.github.liraai.cli;

import org.jspecify.annotations.NullMarked;
