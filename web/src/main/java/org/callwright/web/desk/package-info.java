/** The agent's own state, offer and call. */
@NullMarked
package org.callwright.web.desk;

import org.jspecify.annotations.NullMarked;
