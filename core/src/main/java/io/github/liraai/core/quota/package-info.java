/** How many pictures a day: one time zone, one reset rule. */
@NullMarked
package io.github.liraai.core.quota;

import org.jspecify.annotations.NullMarked;
