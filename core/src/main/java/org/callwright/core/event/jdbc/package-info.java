@NullMarked
package org.callwright.core.event.jdbc;

import org.jspecify.annotations.NullMarked;
