/** The gate that a picture's bytes pass on their way to the spool; of use without the rest of this module. */
@NullMarked
package io.github.liraai.provider.http.media;

import org.jspecify.annotations.NullMarked;
