/** The benchmarks: each starts what it needs by itself, prints a table and says whether its goal is met. */
@NullMarked
package org.callwright.launcher.bench;

import org.jspecify.annotations.NullMarked;
