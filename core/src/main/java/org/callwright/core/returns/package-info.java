/** What comes back or is claimed: requests, how they are decided, and how often a SKU is returned. */
@NullMarked
package org.callwright.core.returns;

import org.jspecify.annotations.NullMarked;
