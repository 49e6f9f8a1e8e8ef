/** Processes that belong to this JVM, and the ports they listen on. */
@NullMarked
package org.callwright.embedded.process;

import org.jspecify.annotations.NullMarked;
