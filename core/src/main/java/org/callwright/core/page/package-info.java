@NullMarked
package org.callwright.core.page;

import org.jspecify.annotations.NullMarked;
