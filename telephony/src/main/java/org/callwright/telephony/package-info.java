@NullMarked
package org.callwright.telephony;

import org.jspecify.annotations.NullMarked;
