@NullMarked
package org.callwright.core.call.jdbc;

import org.jspecify.annotations.NullMarked;
