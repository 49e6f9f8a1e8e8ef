@NullMarked
package org.callwright.core.routing;

import org.jspecify.annotations.NullMarked;
