/** Choices and closed places: stores in memory and the contract of every such store. */
@NullMarked
package io.github.liraai.testkit.preferences;

import org.jspecify.annotations.NullMarked;
