@NullMarked
package org.callwright.core.catalog.jdbc;

import org.jspecify.annotations.NullMarked;
