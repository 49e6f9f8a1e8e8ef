@NullMarked
package org.callwright.core.node;

import org.jspecify.annotations.NullMarked;
