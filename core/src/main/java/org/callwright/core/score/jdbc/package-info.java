@NullMarked
package org.callwright.core.score.jdbc;

import org.jspecify.annotations.NullMarked;
