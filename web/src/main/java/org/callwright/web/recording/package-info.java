/** The audio of conversations. */
@NullMarked
package org.callwright.web.recording;

import org.jspecify.annotations.NullMarked;
