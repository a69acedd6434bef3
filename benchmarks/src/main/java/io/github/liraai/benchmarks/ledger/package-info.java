/** Micro-benchmarks of the ledger on an H2 file with the safe settings. */
@NullMarked
package io.github.liraai.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
