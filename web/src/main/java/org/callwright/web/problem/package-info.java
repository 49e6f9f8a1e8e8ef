/** Errors as RFC 9457 problems. */
@NullMarked
package org.callwright.web.problem;

import org.jspecify.annotations.NullMarked;
