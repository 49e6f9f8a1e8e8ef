/** Which tickets a page of a list shows: whose they are, what is wanted of them, and by which index they are found (docs/adr/0062). */
@NullMarked
package org.callwright.core.ticket.jdbc.search;

import org.jspecify.annotations.NullMarked;
