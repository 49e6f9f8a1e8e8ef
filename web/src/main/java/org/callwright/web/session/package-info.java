/** Signing in and staying so. */
@NullMarked
package org.callwright.web.session;

import org.jspecify.annotations.NullMarked;
