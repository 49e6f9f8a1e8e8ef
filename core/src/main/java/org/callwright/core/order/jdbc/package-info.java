@NullMarked
package org.callwright.core.order.jdbc;

import org.jspecify.annotations.NullMarked;
