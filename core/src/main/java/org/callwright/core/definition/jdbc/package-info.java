@NullMarked
package org.callwright.core.definition.jdbc;

import org.jspecify.annotations.NullMarked;
