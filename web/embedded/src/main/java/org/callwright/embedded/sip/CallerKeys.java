package org.callwright.embedded.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The caller's own words as SIPp keys, in the form that SIP wants (RFC 3261, 25.1). */
final class CallerKeys {

    private static final String USER =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()&=+$,;?/";

    private CallerKeys() {}

    static List<String> of(Caller caller, String dialled) {
        List<String> keys = new ArrayList<>();
        add(keys, "cw_user", user(caller.number()));
        add(keys, "cw_domain", caller.domain());
        add(keys, "cw_display", caller.name().isEmpty() ? "" : quoted(caller.name()) + " ");
        add(keys, "cw_dialled", user(dialled));
        for (int i = 0; i < caller.headers().size(); i++) {
            add(keys, "cw_header" + i, caller.headers().get(i));
        }
        return keys;
    }

    private static void add(List<String> keys, String name, String value) {
        keys.addAll(List.of("-key", name, value));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String user(String number) {
        StringBuilder user = new StringBuilder();
        for (byte b : number.getBytes(StandardCharsets.UTF_8)) {
            if (USER.indexOf(b) >= 0) {
                user.append((char) b);
            } else {
                user.append(String.format("%%%02X", b & 0xff));
            }
        }
        return user.toString();
    }
}
