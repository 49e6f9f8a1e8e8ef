/** What all endpoints have in common that change something: which version is meant, and requests that come twice. */
@NullMarked
package org.callwright.web.change;

import org.jspecify.annotations.NullMarked;
