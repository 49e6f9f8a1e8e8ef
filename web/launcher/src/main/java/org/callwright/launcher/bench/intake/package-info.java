/** How fast files are taken in. */
@NullMarked
package org.callwright.launcher.bench.intake;

import org.jspecify.annotations.NullMarked;
