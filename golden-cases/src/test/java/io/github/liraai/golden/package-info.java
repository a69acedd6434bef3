@NullMarked
package io.github.liraai.golden;

import org.jspecify.annotations.NullMarked;
