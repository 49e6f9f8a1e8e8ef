/** Our own store as a source. */
@NullMarked
package org.callwright.core.source.store;

import org.jspecify.annotations.NullMarked;
