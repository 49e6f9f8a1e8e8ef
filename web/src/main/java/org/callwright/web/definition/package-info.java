/** What people set up for the service desk. */
@NullMarked
package org.callwright.web.definition;

import org.jspecify.annotations.NullMarked;
