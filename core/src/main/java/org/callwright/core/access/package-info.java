/** Who may do what, and to whose work: permissions, how far they reach, and the person who acts. */
@NullMarked
package org.callwright.core.access;

import org.jspecify.annotations.NullMarked;
