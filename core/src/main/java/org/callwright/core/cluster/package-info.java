@NullMarked
package org.callwright.core.cluster;

import org.jspecify.annotations.NullMarked;
