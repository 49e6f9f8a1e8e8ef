@NullMarked
package org.callwright.launcher;

import org.jspecify.annotations.NullMarked;
