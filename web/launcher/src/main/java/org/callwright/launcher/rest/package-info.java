/** A client of the application's REST interface, as a desk would use it. */
@NullMarked
package org.callwright.launcher.rest;

import org.jspecify.annotations.NullMarked;
