/** What the benchmarks on a real Asterisk share: a site of their own, and how time and work are counted. */
@NullMarked
package org.callwright.launcher.bench.rig;

import org.jspecify.annotations.NullMarked;
