/** The live channel. */
@NullMarked
package org.callwright.web.live;

import org.jspecify.annotations.NullMarked;
