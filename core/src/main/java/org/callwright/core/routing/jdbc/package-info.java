@NullMarked
package org.callwright.core.routing.jdbc;

import org.jspecify.annotations.NullMarked;
