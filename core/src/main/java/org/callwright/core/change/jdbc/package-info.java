@NullMarked
package org.callwright.core.change.jdbc;

import org.jspecify.annotations.NullMarked;
