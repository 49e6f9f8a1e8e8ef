/** Health and metrics. */
@NullMarked
package org.callwright.web.health;

import org.jspecify.annotations.NullMarked;
