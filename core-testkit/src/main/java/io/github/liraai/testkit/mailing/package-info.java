/** Mailings: a store in memory, its contract, and a delivery that remembers. */
@NullMarked
package io.github.liraai.testkit.mailing;

import org.jspecify.annotations.NullMarked;
