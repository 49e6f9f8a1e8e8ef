@NullMarked
package org.callwright.core.satisfaction.jdbc;

import org.jspecify.annotations.NullMarked;
