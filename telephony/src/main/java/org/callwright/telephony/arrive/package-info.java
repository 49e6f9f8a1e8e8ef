@NullMarked
package org.callwright.telephony.arrive;

import org.jspecify.annotations.NullMarked;
