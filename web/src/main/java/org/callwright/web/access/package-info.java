/** Who may do what: the signed-in person, the one table of rules, the headers of every answer. */
@NullMarked
package org.callwright.web.access;

import org.jspecify.annotations.NullMarked;
