/** When the business works: the hours of a week, holidays and working days out of turn, in the business's zone. */
@NullMarked
package org.callwright.core.calendar;

import org.jspecify.annotations.NullMarked;
