@NullMarked
package org.callwright.core.recovery.jdbc;

import org.jspecify.annotations.NullMarked;
