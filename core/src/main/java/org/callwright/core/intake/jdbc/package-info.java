@NullMarked
package org.callwright.core.intake.jdbc;

import org.jspecify.annotations.NullMarked;
