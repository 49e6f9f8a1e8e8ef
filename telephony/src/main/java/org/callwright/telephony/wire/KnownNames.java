package org.callwright.telephony.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into strings without allocating when the text is one of those that nearly every frame has: header names,
 * event names, the commonest values. A fixed table, built once; a slot that two words want goes to the first.
 */
final class KnownNames {
    private static final int SLOTS = 1024;
    private static final int LONGEST = 24;
    private static final @Nullable String[] WORDS = new @Nullable String[SLOTS];
    private static final byte[][] SPELLED = new byte[SLOTS][];

    static {
        for (var word : """
                ActionID Event Response Message Privilege Timestamp Channel ChannelState ChannelStateDesc CallerIDNum \
                CallerIDName ConnectedLineNum ConnectedLineName Language AccountCode Context Exten Priority Uniqueid \
                Linkedid DestChannel DestChannelState DestChannelStateDesc DestCallerIDNum DestCallerIDName \
                DestConnectedLineNum DestConnectedLineName DestLanguage DestAccountCode DestContext DestExten \
                DestPriority DestUniqueid DestLinkedid DialStatus DialString BridgeUniqueid BridgeType \
                BridgeTechnology BridgeCreator BridgeName BridgeNumChannels BridgeVideoSourceMode SwapUniqueid Cause \
                Cause-txt TechCause Device State UserEvent Class Call Offer Status ChanVariable DestChanVariable \
                Output EventList ListItems AOR URI ContactStatus EndpointName RoundtripUsec Application Duration Ping \
                Newchannel Newstate NewConnectedLine NewCallerid Hangup HangupRequest SoftHangupRequest DialBegin \
                DialState DialEnd BridgeCreate BridgeDestroy BridgeEnter BridgeLeave BridgeMerge Hold Unhold \
                MusicOnHoldStart MusicOnHoldStop MixMonitorStart MixMonitorStop MixMonitorMute DeviceStateChange \
                FullyBooted Shutdown CoreShowChannel CoreShowChannelsComplete OriginateResponse VarSet Newexten \
                AGIExecStart AGIExecEnd CwParked CwAnswered CwDialEnded CwLocalLine CwRecorded Success Error Up Down Ring \
                Ringing en call,all system,all user,all dialplan,all INUSE NOT_INUSE RINGING UNAVAILABLE ANSWER \
                NOANSWER BUSY CANCEL CHANUNAVAIL CONGESTION basic simple_bridge <unknown> 0 1 2 3 4 5 6 16 s complete \
                """.split(" ")) {
            var spelled = word.getBytes(US_ASCII);
            var slot = slot(spelled, 0, spelled.length);
            if (WORDS[slot] == null) {
                WORDS[slot] = word;
                SPELLED[slot] = spelled;
            }
        }
    }

    private KnownNames() {}

    static String text(byte[] bytes, int begin, int end) {
        var length = end - begin;
        if (length == 0) {
            return "";
        }
        if (length <= LONGEST) {
            var slot = slot(bytes, begin, end);
            var word = WORDS[slot];
            if (word != null && Arrays.equals(SPELLED[slot], 0, SPELLED[slot].length, bytes, begin, end)) {
                return word;
            }
        }
        return new String(bytes, begin, length, UTF_8);
    }

    /** Length, both ends and the middle tell the known words apart well enough, in constant time. */
    private static int slot(byte[] bytes, int begin, int end) {
        var length = end - begin;
        var hash = length;
        hash = hash * 31 + bytes[begin];
        hash = hash * 31 + bytes[begin + length / 3];
        hash = hash * 31 + bytes[begin + length / 2];
        hash = hash * 31 + bytes[end - 1];
        hash = hash * 31 + bytes[begin + 2 * length / 3];
        return (hash ^ hash >>> 10) & SLOTS - 1;
    }
}
