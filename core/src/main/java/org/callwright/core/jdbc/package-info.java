@NullMarked
package org.callwright.core.jdbc;

import org.jspecify.annotations.NullMarked;
