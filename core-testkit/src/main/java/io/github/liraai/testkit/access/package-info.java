/** People: a directory in memory, fixtures, and the contract of every directory. */
@NullMarked
package io.github.liraai.testkit.access;

import org.jspecify.annotations.NullMarked;
