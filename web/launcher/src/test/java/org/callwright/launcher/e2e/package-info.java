/**
 * The whole system as people meet it: SIPp callers and phones at a real Asterisk, desks over REST, and what is on record
 * afterwards. One site serves all tests; every test has a line, agents and numbers of its own.
 */
@NullMarked
package org.callwright.launcher.e2e;

import org.jspecify.annotations.NullMarked;
