@NullMarked
package org.callwright.core.recording;

import org.jspecify.annotations.NullMarked;
