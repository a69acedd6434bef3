/** Paints pictures without a network: a small rasteriser, a stroke font and a painter of scenes, on {@code java.base} alone. */
@NullMarked
package io.github.liraai.offline;

import org.jspecify.annotations.NullMarked;
