/** Returns, exchanges and claims. */
@NullMarked
package org.callwright.web.returns;

import org.jspecify.annotations.NullMarked;
