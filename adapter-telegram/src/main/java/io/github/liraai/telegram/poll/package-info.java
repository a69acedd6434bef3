/** The update loop: asks for updates and lets none get lost. */
@NullMarked
package io.github.liraai.telegram.poll;

import org.jspecify.annotations.NullMarked;
