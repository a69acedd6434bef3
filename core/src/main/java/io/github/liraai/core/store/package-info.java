/** What every port to a store has in common. */
@NullMarked
package io.github.liraai.core.store;

import org.jspecify.annotations.NullMarked;
