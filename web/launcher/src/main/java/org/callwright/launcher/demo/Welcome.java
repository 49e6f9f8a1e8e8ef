package org.callwright.launcher.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.callwright.embedded.asterisk.PhoneAccount;

/** What somebody needs to know who has just started the demo. */
final class Welcome {
    private static final int PHONES_SHOWN = 4;

    private Welcome() {}

    static void show(DemoSite demo, Screen screen) {
        Path data = demo.data();
        int sip = demo.site().servers().config().ports().asterisk().sip();
        screen.line(String.format(
                Locale.ROOT,
                """

                Callwright is ready after %.1f s.

                  *** DEMO: sample people whose password everybody knows, servers on this machine only.
                  *** Nothing of it is fit for real calls; see docs/OPERATING.md for that.

                  Web      %s
                           agents a01 to a20, supervisor, admin; the password of all is %s
                  Phones   SIP at 127.0.0.1:%d, UDP; the first agent's phone is 1001, and so on:
                %s
                           all of them in %s
                           set one up in a softphone, or type in another terminal, for one that answers by itself:
                           %s
                  Calling  lines %s
                           dial them on one of these phones, or type in another terminal, for a caller who waits
                           until you end him by Ctrl-C:
                           %s
                  Files    everything lives in %s

                Ctrl-C stops all of it.\
                """,
                screen.elapsed().toMillis() / 1000.0,
                demo.node().address(),
                Sample.PASSWORD,
                sip,
                phones(demo.phones()),
                DemoSite.secrets(data),
                TypedCommand.line(data, "phone", Sample.PHONE),
                Sample.LINES,
                TypedCommand.line(data, "call", Sample.SUPPORT_LINE),
                data));
    }

    private static String phones(List<PhoneAccount> phones) {
        return String.join(
                "\n",
                phones.stream()
                        .limit(PHONES_SHOWN)
                        .map(phone -> "           user " + phone.number() + ", password " + phone.password())
                        .toList());
    }
}
