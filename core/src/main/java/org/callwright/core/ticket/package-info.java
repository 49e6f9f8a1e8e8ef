@NullMarked
package org.callwright.core.ticket;

import org.jspecify.annotations.NullMarked;
