/** Conversations that the official clients of the providers had, as they were recorded; for tests. */
@NullMarked
package io.github.liraai.golden;

import org.jspecify.annotations.NullMarked;
