/** Typed views of the manager events that Callwright uses. */
@NullMarked
package org.callwright.telephony.ami.event;

import org.jspecify.annotations.NullMarked;
