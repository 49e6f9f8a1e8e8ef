@NullMarked
package org.callwright.core.repetition.jdbc;

import org.jspecify.annotations.NullMarked;
