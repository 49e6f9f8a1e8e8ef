/** JVMs of their own for the sides of a comparison: the same options for each, nothing left behind. */
@NullMarked
package org.callwright.launcher.bench.jvm;

import org.jspecify.annotations.NullMarked;
