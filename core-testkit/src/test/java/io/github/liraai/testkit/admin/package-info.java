/** The domain's administration against the fakes. */
@NullMarked
package io.github.liraai.testkit.admin;

import org.jspecify.annotations.NullMarked;
