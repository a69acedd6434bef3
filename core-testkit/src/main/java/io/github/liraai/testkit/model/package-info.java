/** Fixtures of models. */
@NullMarked
package io.github.liraai.testkit.model;

import org.jspecify.annotations.NullMarked;
