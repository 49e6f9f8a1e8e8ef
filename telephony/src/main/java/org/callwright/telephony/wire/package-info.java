/** Bytes to messages and back: Netty codecs for Asterisk's two control protocols, FastAGI and AMI. They know no calls. */
@NullMarked
package org.callwright.telephony.wire;

import org.jspecify.annotations.NullMarked;
