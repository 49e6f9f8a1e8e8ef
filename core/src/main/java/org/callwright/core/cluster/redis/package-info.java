@NullMarked
package org.callwright.core.cluster.redis;

import org.jspecify.annotations.NullMarked;
