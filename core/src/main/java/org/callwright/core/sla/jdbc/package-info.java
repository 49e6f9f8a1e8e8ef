@NullMarked
package org.callwright.core.sla.jdbc;

import org.jspecify.annotations.NullMarked;
