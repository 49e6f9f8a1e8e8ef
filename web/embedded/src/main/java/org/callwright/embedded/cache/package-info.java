/** Unpacked programs, shared by all users of one checkout. */
@NullMarked
package org.callwright.embedded.cache;

import org.jspecify.annotations.NullMarked;
