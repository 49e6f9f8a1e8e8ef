/** How fast manager events are read and applied: Callwright's decoder beside Asterisk-Java's reader. */
@NullMarked
package org.callwright.launcher.bench.ami;

import org.jspecify.annotations.NullMarked;
