@NullMarked
package org.callwright.core.ticket.jdbc;

import org.jspecify.annotations.NullMarked;
