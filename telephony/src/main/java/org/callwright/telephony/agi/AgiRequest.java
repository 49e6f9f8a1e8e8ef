package org.callwright.telephony.agi;

import java.util.List;
import java.util.Map;
import org.callwright.telephony.wire.AgiEnvironment;

/**
 * What Asterisk says about the channel that it asks for. Everything but ids and dialplan places may come from the
 * caller: treat it as text, never as part of a path, a command or a header.
 *
 * @param script the path of {@code agi://host/path?query} without its slash
 * @param query the decoded parameters of the address, the first of each name
 * @param uniqueId Asterisk's id of the channel
 * @param channel the channel's name
 * @param callerNumber the caller's number as sent; empty when there is none
 * @param callerName the caller's name as sent; empty when there is none
 * @param callingPres whether the number may be shown (Q.931 presentation): 32 to 35 withheld, 67 unavailable; -1 when
 *     not told
 * @param dialled the number dialled (agi_dnid); empty when not told
 * @param extension the dialplan's extension
 * @param context the dialplan's context
 * @param language the channel's language
 * @param arguments what the dialplan passed after the address, in order, empty ones included
 * @param environment the request as received
 */
public record AgiRequest(
        String script,
        Map<String, String> query,
        String uniqueId,
        String channel,
        String callerNumber,
        String callerName,
        int callingPres,
        String dialled,
        String extension,
        String context,
        String language,
        List<String> arguments,
        AgiEnvironment environment) {

    /** The n-th argument that the dialplan passed, counted from 1; empty when there is none. */
    public String argument(int n) {
        return n >= 1 && n <= arguments.size() ? arguments.get(n - 1) : "";
    }
}
