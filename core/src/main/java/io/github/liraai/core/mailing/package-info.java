/** What administrators write: to everybody, or to one person. */
@NullMarked
package io.github.liraai.core.mailing;

import org.jspecify.annotations.NullMarked;
