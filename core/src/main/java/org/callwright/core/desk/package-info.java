/** What agents do at their desks, and who is at work there. */
@NullMarked
package org.callwright.core.desk;

import org.jspecify.annotations.NullMarked;
