@NullMarked
package org.callwright.telephony.report;

import org.jspecify.annotations.NullMarked;
