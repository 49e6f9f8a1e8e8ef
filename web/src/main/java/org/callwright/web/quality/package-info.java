/** How agents' work was judged. */
@NullMarked
package org.callwright.web.quality;

import org.jspecify.annotations.NullMarked;
