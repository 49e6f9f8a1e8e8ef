@NullMarked
package org.callwright.core.customer;

import org.jspecify.annotations.NullMarked;
