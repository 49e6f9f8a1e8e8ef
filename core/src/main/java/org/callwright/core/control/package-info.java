@NullMarked
package org.callwright.core.control;

import org.jspecify.annotations.NullMarked;
