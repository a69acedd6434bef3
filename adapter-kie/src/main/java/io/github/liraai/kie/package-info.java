/** Pictures from KIE.AI: the Nano Banana family. */
@NullMarked
package io.github.liraai.kie;

import org.jspecify.annotations.NullMarked;
