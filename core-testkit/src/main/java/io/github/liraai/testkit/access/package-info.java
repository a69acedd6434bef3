/** People: a directory in memory and its contract; news for administrators that are remembered, and their contract; fixtures. */
@NullMarked
package io.github.liraai.testkit.access;

import org.jspecify.annotations.NullMarked;
