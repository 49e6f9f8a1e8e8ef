/** Queues and agents out of a file. */
@NullMarked
package org.callwright.core.directory;

import org.jspecify.annotations.NullMarked;
