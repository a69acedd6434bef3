/** A fake and contracts for what is kept and told of models that are gone. */
@NullMarked
package io.github.liraai.testkit.health;

import org.jspecify.annotations.NullMarked;
