@NullMarked
package org.callwright.core.access.jdbc;

import org.jspecify.annotations.NullMarked;
