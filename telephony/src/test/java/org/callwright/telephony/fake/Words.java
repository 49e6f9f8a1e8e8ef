package org.callwright.telephony.fake;

import java.util.ArrayList;
import java.util.List;

/** Splits a command as Asterisk does (parse_args in res_agi.c): quotes hold together, a backslash takes what follows. */
public final class Words {
    private Words() {}

    public static List<String> of(String command) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var begun = false;
        var quoted = false;
        for (var i = 0; i < command.length(); i++) {
            var c = command.charAt(i);
            if (c == '\\' && i + 1 < command.length()) {
                word.append(command.charAt(++i));
                begun = true;
            } else if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (c == ' ' && !quoted) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
