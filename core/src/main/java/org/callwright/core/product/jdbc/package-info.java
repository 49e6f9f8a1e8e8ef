@NullMarked
package org.callwright.core.product.jdbc;

import org.jspecify.annotations.NullMarked;
