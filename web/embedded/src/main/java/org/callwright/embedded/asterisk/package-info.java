/** A real Asterisk: Debian's packages unpacked without root, and instances with directories and ports of their own. */
@NullMarked
package org.callwright.embedded.asterisk;

import org.jspecify.annotations.NullMarked;
