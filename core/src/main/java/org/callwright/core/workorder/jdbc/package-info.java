@NullMarked
package org.callwright.core.workorder.jdbc;

import org.jspecify.annotations.NullMarked;
