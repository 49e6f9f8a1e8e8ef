/** Numbers that belong to people, unreadable where they are kept. */
@NullMarked
package org.callwright.core.privacy;

import org.jspecify.annotations.NullMarked;
