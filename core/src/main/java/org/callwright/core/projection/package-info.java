@NullMarked
package org.callwright.core.projection;

import org.jspecify.annotations.NullMarked;
