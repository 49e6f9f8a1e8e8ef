package org.callwright.core.routing.redis;

import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;

/**
 * The keys of routing, all below {@code cw:{site}:}. Only the scripts of this package write them; times are
 * milliseconds since 1970.
 *
 * <dl>
 *   <dt>{@code call:<id>}, hash
 *   <dd>{@code state queue step pbx channel unique ticket arrived since ring wrapup}; {@code place}, that in line;
 *       {@code relax}, the times of relaxation; {@code agent phone token} of the current offer or conversation;
 *       {@code parked}; {@code out}, the offer has been handed out; {@code dormant}, waiting but out of line until it
 *       parks. From arrival until ten minutes after the end.
 *   <dt>{@code agent:<id>}, hash
 *   <dd>{@code state reason since phone lanes}; {@code idle}, the place among the ready; {@code call token} of the current
 *       or last offer, conversation or wrap-up; {@code until}, the end of wrap-up; {@code after after_reason}, what he has
 *       asked for meanwhile. While signed in.
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
 *   <dd>{@code c<call>} and {@code a<agent>} by the time at which their next thing is due; what it is, the hash says
 *   <dt>{@code alias:<pbx>:<unique id>}, string
 *   <dd>call and ticket of a channel; until four hours after the call has ended, or until it is given up for lost
 *   <dt>{@code token}, counter
 *   <dd>the last fencing token; starts at the time in milliseconds, so that one of a lost Redis is never used again
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

    String due() {
        return prefix + "due";
    }
}
