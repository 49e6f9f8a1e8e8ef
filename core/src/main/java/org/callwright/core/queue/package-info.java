@NullMarked
package org.callwright.core.queue;

import org.jspecify.annotations.NullMarked;
