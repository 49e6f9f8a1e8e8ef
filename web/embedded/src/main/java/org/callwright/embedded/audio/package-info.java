/** Telephone audio: made, read and measured. 8000 samples a second throughout. */
@NullMarked
package org.callwright.embedded.audio;

import org.jspecify.annotations.NullMarked;
