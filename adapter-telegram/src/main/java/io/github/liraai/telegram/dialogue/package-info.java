/** What the bot answers: pure decisions, without HTTP. */
@NullMarked
package io.github.liraai.telegram.dialogue;

import org.jspecify.annotations.NullMarked;
