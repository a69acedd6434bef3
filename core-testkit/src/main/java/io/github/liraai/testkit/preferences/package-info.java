/** Choices: a store in memory and the contract of every such store. */
@NullMarked
package io.github.liraai.testkit.preferences;

import org.jspecify.annotations.NullMarked;
