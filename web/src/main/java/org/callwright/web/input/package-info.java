/** What all requests are held to: bodies have the form that is described, and only parameters that an address takes. */
@NullMarked
package org.callwright.web.input;

import org.jspecify.annotations.NullMarked;
