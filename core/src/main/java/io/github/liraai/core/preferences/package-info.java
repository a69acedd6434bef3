/** What a person chose, and whether we wait for their prompt. */
@NullMarked
package io.github.liraai.core.preferences;

import org.jspecify.annotations.NullMarked;
