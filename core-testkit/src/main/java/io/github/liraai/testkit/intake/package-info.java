/** Inbox and leases in memory, and what every implementation must do. */
@NullMarked
package io.github.liraai.testkit.intake;

import org.jspecify.annotations.NullMarked;
