@NullMarked
package org.callwright.core.privacy;

import org.jspecify.annotations.NullMarked;
