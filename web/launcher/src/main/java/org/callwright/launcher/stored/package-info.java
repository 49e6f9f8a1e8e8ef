/** Commands that work on what the nodes of a site have stored, beside them. */
@NullMarked
package org.callwright.launcher.stored;

import org.jspecify.annotations.NullMarked;
