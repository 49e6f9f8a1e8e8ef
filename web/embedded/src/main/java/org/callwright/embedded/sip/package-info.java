/** Callers and phones: SIPp processes whose calls are scripted, watched and commanded from Java. */
@NullMarked
package org.callwright.embedded.sip;

import org.jspecify.annotations.NullMarked;
