/** Fixtures of styles. */
@NullMarked
package io.github.liraai.testkit.prompt;

import org.jspecify.annotations.NullMarked;
