/** Files into a running node. */
@NullMarked
package org.callwright.launcher.intake;

import org.jspecify.annotations.NullMarked;
