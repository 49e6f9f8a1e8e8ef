/** The trail of what people changed and of what sensitive things they looked at. */
@NullMarked
package org.callwright.core.audit;

import org.jspecify.annotations.NullMarked;
