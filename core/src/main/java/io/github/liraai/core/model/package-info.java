/** Which models exist, what each can do, and which are alive. */
@NullMarked
package io.github.liraai.core.model;

import org.jspecify.annotations.NullMarked;
