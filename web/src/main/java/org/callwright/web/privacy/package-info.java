/** What of a caller may be shown to whom. */
@NullMarked
package org.callwright.web.privacy;

import org.jspecify.annotations.NullMarked;
