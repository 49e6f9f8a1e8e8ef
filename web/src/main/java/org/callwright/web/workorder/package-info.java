/** Work orders. */
@NullMarked
package org.callwright.web.workorder;

import org.jspecify.annotations.NullMarked;
