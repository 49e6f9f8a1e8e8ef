@NullMarked
package org.callwright.launcher.bench.tickets;

import org.jspecify.annotations.NullMarked;
