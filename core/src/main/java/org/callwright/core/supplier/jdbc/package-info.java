@NullMarked
package org.callwright.core.supplier.jdbc;

import org.jspecify.annotations.NullMarked;
