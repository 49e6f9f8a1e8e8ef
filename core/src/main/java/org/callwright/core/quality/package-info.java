/** How well people serve, as colleagues judge it: evaluation forms and evaluations. */
@NullMarked
package org.callwright.core.quality;

import org.jspecify.annotations.NullMarked;
