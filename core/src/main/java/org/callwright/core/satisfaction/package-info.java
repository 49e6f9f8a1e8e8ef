/** What customers say of the service they had: CSAT and NPS. */
@NullMarked
package org.callwright.core.satisfaction;

import org.jspecify.annotations.NullMarked;
