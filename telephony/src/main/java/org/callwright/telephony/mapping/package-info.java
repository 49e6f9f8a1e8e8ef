@NullMarked
package org.callwright.telephony.mapping;

import org.jspecify.annotations.NullMarked;
