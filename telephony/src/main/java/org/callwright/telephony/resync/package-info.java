@NullMarked
package org.callwright.telephony.resync;

import org.jspecify.annotations.NullMarked;
