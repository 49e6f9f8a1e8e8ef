@NullMarked
package org.callwright.core.audit.jdbc;

import org.jspecify.annotations.NullMarked;
