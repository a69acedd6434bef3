/** Jobs and pictures: ledger, schedule, engine, spool, painter and delivery in memory, fixtures, and the contracts of their ports. */
@NullMarked
package io.github.liraai.testkit.generation;

import org.jspecify.annotations.NullMarked;
