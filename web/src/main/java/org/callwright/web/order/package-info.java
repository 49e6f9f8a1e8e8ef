/** Orders and shipments. */
@NullMarked
package org.callwright.web.order;

import org.jspecify.annotations.NullMarked;
