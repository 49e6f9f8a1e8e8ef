/** Jobs for departments, made from tickets. */
@NullMarked
package org.callwright.core.workorder;

import org.jspecify.annotations.NullMarked;
