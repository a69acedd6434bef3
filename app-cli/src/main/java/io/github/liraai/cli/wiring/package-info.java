/** The one place where adapters are made and put together. */
@NullMarked
package io.github.liraai.cli.wiring;

import org.jspecify.annotations.NullMarked;
