/** Lets no domain test reach for the network. */
@NullMarked
package io.github.liraai.networkban;

import org.jspecify.annotations.NullMarked;
