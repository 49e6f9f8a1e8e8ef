package org.callwright.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.asteriskjava.manager.action.ManagerAction;
import org.callwright.telephony.wire.AmiFrame;
import org.callwright.telephony.wire.AmiHeader;

/**
 * An action to send. Values may come from anyone: what cannot be sent as one header is refused here, with an
 * {@link IllegalArgumentException}.
 *
 * @param name the action's name
 * @param headers its headers in order, without Action and ActionID
 */
public record AmiAction(String name, List<AmiHeader> headers) {
    /** Asterisk reads a header line into 1025 bytes, its end included (struct mansession_session in manager.c). */
    private static final int LONGEST_LINE = 1022;

    /** AST_MAX_MANHEADERS is 128; two are ours. */
    private static final int MOST_HEADERS = 126;

    private static final String CHOSEN_BY_CLIENT = "ActionID";

    public AmiAction {
        headers = List.copyOf(headers);
        requireFits(new AmiHeader("Action", name));
        headers.forEach(AmiAction::requireFits);
        if (headers.size() > MOST_HEADERS) {
            throw new IllegalArgumentException("action " + name + " has more than " + MOST_HEADERS + " headers");
        }
    }

    public static AmiAction of(String name) {
        return new AmiAction(name, List.of());
    }

    /** The same action as Asterisk-Java's; its ActionID is not taken over. */
    public static AmiAction of(ManagerAction action) {
        return new AmiAction(action.getAction(), ActionFields.read(action));
    }

    /** This action with one more header. */
    public AmiAction with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(new AmiHeader(header, value));
        return new AmiAction(name, more);
    }

    AmiFrame frame(String actionId) {
        var frame = AmiFrame.builder().add("Action", name).add(CHOSEN_BY_CLIENT, actionId);
        headers.forEach(frame::add);
        return frame.build();
    }

    private static void requireFits(AmiHeader header) {
        if (header.name().equalsIgnoreCase(CHOSEN_BY_CLIENT)) {
            throw new IllegalArgumentException("the ActionID is chosen by the client");
        }
        var length = header.name().length() + 2 + header.value().getBytes(UTF_8).length;
        if (length > LONGEST_LINE) {
            throw new IllegalArgumentException(
                    "header " + header.name() + " is longer than " + LONGEST_LINE + " bytes: " + length);
        }
    }
}
