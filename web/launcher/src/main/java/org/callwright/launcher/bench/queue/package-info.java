/** The benchmark {@code queue}: Callwright beside Asterisk's own app_queue. */
@NullMarked
package org.callwright.launcher.bench.queue;

import org.jspecify.annotations.NullMarked;
