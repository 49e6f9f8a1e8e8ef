@NullMarked
package org.callwright.launcher.bench.ami;

import org.jspecify.annotations.NullMarked;
