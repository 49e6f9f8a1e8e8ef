/** Parts of an answer that come from different sources, of which one may be slow or away. */
@NullMarked
package org.callwright.web.block;

import org.jspecify.annotations.NullMarked;
