/** The load run: people on a simulated Telegram, a provider that answers after a while, and the real bot process between. */
@NullMarked
package io.github.liraai.benchmarks.load;

import org.jspecify.annotations.NullMarked;
