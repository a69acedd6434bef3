/** What the tests of the program share: the real process, and hf-inference as it is played to it. */
@NullMarked
package io.github.liraai.cli.testsupport;

import org.jspecify.annotations.NullMarked;
