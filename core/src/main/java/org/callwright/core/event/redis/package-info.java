@NullMarked
package org.callwright.core.event.redis;

import org.jspecify.annotations.NullMarked;
