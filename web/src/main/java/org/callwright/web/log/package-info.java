/** How the application logs. */
@NullMarked
package org.callwright.web.log;

import org.jspecify.annotations.NullMarked;
