/** Debian's packages, unpacked into a folder by any user; the machine's own packages stay as they are. */
@NullMarked
package org.callwright.embedded.debian;

import org.jspecify.annotations.NullMarked;
