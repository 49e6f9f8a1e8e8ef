@NullMarked
package org.callwright.core.event;

import org.jspecify.annotations.NullMarked;
