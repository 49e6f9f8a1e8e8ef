@NullMarked
package org.callwright.core.staff.jdbc;

import org.jspecify.annotations.NullMarked;
