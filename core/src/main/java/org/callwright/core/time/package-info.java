@NullMarked
package org.callwright.core.time;

import org.jspecify.annotations.NullMarked;
