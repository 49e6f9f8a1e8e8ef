/** What thousands of held FastAGI sessions cost: our server beside Asterisk-Java's. */
@NullMarked
package org.callwright.launcher.bench.agi;

import org.jspecify.annotations.NullMarked;
