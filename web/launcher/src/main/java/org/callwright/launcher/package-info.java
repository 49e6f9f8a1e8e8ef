/** The command line: the demo, the benchmarks. Starts real servers and the application as processes of their own. */
@NullMarked
package org.callwright.launcher;

import org.jspecify.annotations.NullMarked;
