@NullMarked
package org.callwright.core.recording.jdbc;

import org.jspecify.annotations.NullMarked;
