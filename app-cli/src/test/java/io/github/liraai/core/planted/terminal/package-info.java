/** Planted to break a rule of the house; see {@code PlantedViolationsTest}. */
@NullMarked
package io.github.liraai.core.planted.terminal;

import org.jspecify.annotations.NullMarked;
