/** The words in which the end-to-end tests are written: floor, line, desk, records. */
@NullMarked
package org.callwright.launcher.e2e.site;

import org.jspecify.annotations.NullMarked;
