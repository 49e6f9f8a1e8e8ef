/** The benchmark {@code calls}: call set-ups through the whole stack beside a bare dialplan. */
@NullMarked
package org.callwright.launcher.bench.calls;

import org.jspecify.annotations.NullMarked;
