@NullMarked
package org.callwright.core.callerid;

import org.jspecify.annotations.NullMarked;
