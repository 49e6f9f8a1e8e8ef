/** Tells other systems what happens to tickets and work orders. */
@NullMarked
package org.callwright.core.webhook;

import org.jspecify.annotations.NullMarked;
