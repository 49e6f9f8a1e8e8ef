/** What agents are shown of callers, as admins choose. */
@NullMarked
package org.callwright.web.layout;

import org.jspecify.annotations.NullMarked;
