/** The gate alone in somebody's own program, as the documentation shows it. */
@NullMarked
package io.github.liraai.provider.http.embedding;

import org.jspecify.annotations.NullMarked;
