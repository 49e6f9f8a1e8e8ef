/** What happened on the local line, Asterisk's own queue, while no node ran. */
@NullMarked
package org.callwright.telephony.localline;

import org.jspecify.annotations.NullMarked;
