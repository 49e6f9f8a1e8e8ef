@NullMarked
package org.callwright.core.quality.jdbc;

import org.jspecify.annotations.NullMarked;
