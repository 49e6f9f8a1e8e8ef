/** The client of Asterisk's manager interface: actions with answers, events in order, connections that come back. */
@NullMarked
package org.callwright.telephony.ami;

import org.jspecify.annotations.NullMarked;
