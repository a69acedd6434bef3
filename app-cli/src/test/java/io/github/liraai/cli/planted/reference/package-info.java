/** Planted to break a rule of the house; see {@code PlantedViolationsTest}. */
@NullMarked
package io.github.liraai.cli.planted.reference;

import org.jspecify.annotations.NullMarked;
