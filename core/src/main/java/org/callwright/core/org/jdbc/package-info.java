@NullMarked
package org.callwright.core.org.jdbc;

import org.jspecify.annotations.NullMarked;
