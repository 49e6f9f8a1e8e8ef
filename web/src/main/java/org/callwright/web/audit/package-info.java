/** The audit trail, for those who may read it. */
@NullMarked
package org.callwright.web.audit;

import org.jspecify.annotations.NullMarked;
