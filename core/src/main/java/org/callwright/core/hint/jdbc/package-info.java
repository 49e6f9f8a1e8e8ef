@NullMarked
package org.callwright.core.hint.jdbc;

import org.jspecify.annotations.NullMarked;
