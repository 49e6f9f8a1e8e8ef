/** What agents are shown of a caller. */
@NullMarked
package org.callwright.core.layout;

import org.jspecify.annotations.NullMarked;
