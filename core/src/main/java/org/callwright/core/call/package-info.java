@NullMarked
package org.callwright.core.call;

import org.jspecify.annotations.NullMarked;
