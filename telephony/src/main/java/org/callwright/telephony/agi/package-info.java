/** The FastAGI server: Asterisk's dialplan asks, a script answers, without a thread a session. */
@NullMarked
package org.callwright.telephony.agi;

import org.jspecify.annotations.NullMarked;
