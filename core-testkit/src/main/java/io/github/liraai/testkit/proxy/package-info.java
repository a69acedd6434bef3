/** Proxies on loopback, for whatever is to be reached by a proxy only. */
@NullMarked
package io.github.liraai.testkit.proxy;

import org.jspecify.annotations.NullMarked;
