/** A real Redis, run from the classpath. */
@NullMarked
package org.callwright.embedded.redis;

import org.jspecify.annotations.NullMarked;
