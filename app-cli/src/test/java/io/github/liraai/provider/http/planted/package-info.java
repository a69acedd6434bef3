/** Planted to break a rule of the house; see {@code PlantedViolationsTest}. */
@NullMarked
package io.github.liraai.provider.http.planted;

import org.jspecify.annotations.NullMarked;
