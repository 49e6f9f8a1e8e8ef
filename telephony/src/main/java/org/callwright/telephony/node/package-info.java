/** One node's telephony: what is configured, started and stopped. */
@NullMarked
package org.callwright.telephony.node;

import org.jspecify.annotations.NullMarked;
