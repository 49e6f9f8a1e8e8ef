@NullMarked
package org.callwright.telephony.control;

import org.jspecify.annotations.NullMarked;
