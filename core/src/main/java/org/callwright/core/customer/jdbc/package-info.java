@NullMarked
package org.callwright.core.customer.jdbc;

import org.jspecify.annotations.NullMarked;
