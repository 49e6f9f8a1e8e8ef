@NullMarked
package org.callwright.core.queue.jdbc;

import org.jspecify.annotations.NullMarked;
