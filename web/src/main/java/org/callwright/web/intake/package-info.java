/** Imports of files. */
@NullMarked
package org.callwright.web.intake;

import org.jspecify.annotations.NullMarked;
