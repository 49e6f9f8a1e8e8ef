@NullMarked
package org.callwright.core.returns.jdbc;

import org.jspecify.annotations.NullMarked;
