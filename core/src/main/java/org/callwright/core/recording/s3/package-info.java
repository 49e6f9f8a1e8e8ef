@NullMarked
package org.callwright.core.recording.s3;

import org.jspecify.annotations.NullMarked;
