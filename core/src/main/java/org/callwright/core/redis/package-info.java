/** What all Redis adapters share: the connection and Lua scripts. Knows no feature. */
@NullMarked
package org.callwright.core.redis;

import org.jspecify.annotations.NullMarked;
