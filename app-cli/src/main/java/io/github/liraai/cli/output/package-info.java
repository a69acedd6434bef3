/** How results are written: tables for people, JSON for programs. */
@NullMarked
package io.github.liraai.cli.output;

import org.jspecify.annotations.NullMarked;
