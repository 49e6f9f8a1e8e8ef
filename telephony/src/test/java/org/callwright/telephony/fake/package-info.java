/** Asterisk's side of both protocols, without Asterisk: scripted for tests, light enough for load. */
@NullMarked
package org.callwright.telephony.fake;

import org.jspecify.annotations.NullMarked;
