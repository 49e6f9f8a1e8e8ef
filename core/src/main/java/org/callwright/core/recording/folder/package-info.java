@NullMarked
package org.callwright.core.recording.folder;

import org.jspecify.annotations.NullMarked;
