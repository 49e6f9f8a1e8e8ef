@NullMarked
package org.callwright.core.ticket.redis;

import org.jspecify.annotations.NullMarked;
