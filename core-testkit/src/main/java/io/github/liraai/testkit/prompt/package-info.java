/** Fixtures of styles; a content policy to script and the contract of every such policy. */
@NullMarked
package io.github.liraai.testkit.prompt;

import org.jspecify.annotations.NullMarked;
