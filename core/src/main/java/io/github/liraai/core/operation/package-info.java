/** What administrators put in force for everybody: maintenance, pauses and daily caps. */
@NullMarked
package io.github.liraai.core.operation;

import org.jspecify.annotations.NullMarked;
