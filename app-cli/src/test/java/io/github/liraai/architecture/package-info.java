/** The rules of the house that poms cannot see, and proof that each of them bites. */
@NullMarked
package io.github.liraai.architecture;

import org.jspecify.annotations.NullMarked;
