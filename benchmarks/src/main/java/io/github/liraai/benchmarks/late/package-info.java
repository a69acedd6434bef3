/** Counts how often one request is bought when the provider is late or fails, by Lira and by other libraries. */
@NullMarked
package io.github.liraai.benchmarks.late;

import org.jspecify.annotations.NullMarked;
