/** What a person can do with pictures after they came: look back, paint again, share, be forgotten. */
@NullMarked
package io.github.liraai.core.history;

import org.jspecify.annotations.NullMarked;
