/** How a command of the domain says that it changes nothing. */
@NullMarked
package org.callwright.core.change;

import org.jspecify.annotations.NullMarked;
