/** What programs that embed the core need for their tests: a clock to set, and fakes, fixtures and contracts in the packages below. */
@NullMarked
package io.github.liraai.testkit;

import org.jspecify.annotations.NullMarked;
