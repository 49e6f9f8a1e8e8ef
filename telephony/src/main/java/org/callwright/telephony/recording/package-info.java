/** Brings what Asterisk has recorded into the recording store. */
@NullMarked
package org.callwright.telephony.recording;

import org.jspecify.annotations.NullMarked;
