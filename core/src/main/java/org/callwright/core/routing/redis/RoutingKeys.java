package org.callwright.core.routing.redis;

import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;

/**
 * The keys of routing, all below {@code cw:{site}:}. Only the scripts of this package write them; times are
 * milliseconds since 1970.
 *
 * <dl>
 *   <dt>{@code call:<id>}, string
 *   <dd>{@code state queue step pbx channel arrived since ring}; {@code agent phone} of the current offer or conversation;
 *       {@code token}, that or the last one, and {@code whose} it is; {@code version}, how often it has been written;
 *       {@code parked}; {@code out}, the offer has been handed out; {@code dormant},
 *       waiting but out of line until it parks, 2 after a transfer, also while a colleague is
 *       kept for it, or 3, called back and not reached yet, or 4, ended, waiting, and nobody saw how; {@code origin}, what few steps ask for: {@code start}, the virtual start
 *       that its place in line begins with, {@code unique ticket wrapup} and {@code relax}, the times of relaxation. Written
 *       as {@link StoredText} says. From arrival until ten minutes after the end.
 *   <dt>{@code agent:<id>}, string
 *   <dd>{@code state reason since phone lanes}; {@code idle}, the place among the ready; {@code call} of the current offer,
 *       conversation or wrap-up; {@code token}, that or the last one; {@code beside}, the PBX on which he is in another
 *       conversation as well; {@code over}, the end of wrap-up; {@code after
 *       after_reason}, what he has asked for meanwhile, or the wrap-up in which he calls somebody back: its milliseconds that
 *       are left, a space and its call. Likewise. While signed in.
 *   <dt>{@code phone:<phone>}, string
 *   <dd>the agent who is signed in there
 *   <dt>{@code lane:<queue>.<step>:waiting}, sorted set
 *   <dd>the calls in that line by their virtual start, arrival less the priority's credit: the lowest is next. A member is
 *       the virtual start, too, in 13 digits, {@code ':'} and the call: so heads of lines compare without their scores
 *   <dt>{@code lane:<queue>.<step>:ready}, sorted set
 *   <dd>the agents who stand ready for it; score: idle since, so the lowest is next
 *   <dt>{@code lanes}, hash
 *   <dd>how many signed-in agents serve each lane
 *   <dt>{@code calls}, {@code agents}, sets
 *   <dd>the calls that have not ended; the agents who are signed in
 *   <dt>{@code due}, sorted set
 *   <dd>{@code c<call>} and {@code a<agent>} by the time at which their next thing is due; what it is, the text says
 *   <dt>{@code doubt:<pbx>}, string
 *   <dd>there while what is here may be wrong about that PBX; taken by the node that then reads it, or gone after a minute
 *   <dt>{@code lease:pbx-<pbx>}, string
 *   <dd>not ours, and only looked for: there while a node follows that PBX, see {@link org.callwright.core.cluster.Leases}
 *   <dt>{@code alias:<pbx>:<unique id>}, string
 *   <dd>call and ticket of a channel, until the call has ended: a channel that turns up later is a new call
 *   <dt>{@code founded}, string
 *   <dd>see {@link org.callwright.core.recovery.redis.RedisFoundation}; without it no call and no agent is opened
 *   <dt>{@code events}, stream
 *   <dd>the event log, see {@link org.callwright.core.event.redis.RedisEventLog}
 * </dl>
 */
record RoutingKeys(String prefix) {
    String call(CallId call) {
        return prefix + "call:" + call;
    }

    String agent(AgentId agent) {
        return prefix + "agent:" + agent;
    }

    String calls() {
        return prefix + "calls";
    }

    String agents() {
        return prefix + "agents";
    }

    String doubt(String pbx) {
        return prefix + "doubt:" + pbx;
    }

    String due() {
        return prefix + "due";
    }
}
