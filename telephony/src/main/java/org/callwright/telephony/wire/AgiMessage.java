package org.callwright.telephony.wire;

/** What Asterisk sends over a FastAGI connection: its request first, then replies, and at most a few hang-up notices. */
public sealed interface AgiMessage permits AgiEnvironment, AgiReply, AgiHangup {}
