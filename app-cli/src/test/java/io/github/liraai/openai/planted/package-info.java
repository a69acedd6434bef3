/** Planted to break a rule of the house; see {@code PlantedViolationsTest}. */
@NullMarked
package io.github.liraai.openai.planted;

import org.jspecify.annotations.NullMarked;
