/** Fakes and contracts for asking about models and for what is kept of those that are gone. */
@NullMarked
package io.github.liraai.testkit.health;

import org.jspecify.annotations.NullMarked;
