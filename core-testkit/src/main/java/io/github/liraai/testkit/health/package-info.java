/** A fake and a contract for what is kept of models that are gone. */
@NullMarked
package io.github.liraai.testkit.health;

import org.jspecify.annotations.NullMarked;
