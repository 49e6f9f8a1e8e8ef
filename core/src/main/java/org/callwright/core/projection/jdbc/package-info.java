@NullMarked
package org.callwright.core.projection.jdbc;

import org.jspecify.annotations.NullMarked;
