/** What is in force for everybody: a store in memory, and the contract of every such store. */
@NullMarked
package io.github.liraai.testkit.operation;

import org.jspecify.annotations.NullMarked;
