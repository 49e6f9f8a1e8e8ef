/** The machine-readable description of the interface. */
@NullMarked
package org.callwright.web.openapi;

import org.jspecify.annotations.NullMarked;
