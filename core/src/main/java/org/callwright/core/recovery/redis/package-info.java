@NullMarked
package org.callwright.core.recovery.redis;

import org.jspecify.annotations.NullMarked;
