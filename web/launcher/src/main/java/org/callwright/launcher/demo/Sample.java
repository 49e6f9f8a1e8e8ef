package org.callwright.launcher.demo;

import java.util.List;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.launcher.site.Secrets;

/** The people and lines of the sample data ({@code org.callwright.core.sample}) that the demo talks about. */
final class Sample {
    static final String PASSWORD = "callwright";
    static final String AGENT = "a01";
    static final String SUPERVISOR = "supervisor";
    static final String ADMIN = "admin";
    static final String SUPPORT_LINE = "4000";
    static final String LINES = "4000 support, 4001 sales, 4002 billing, 4003 VIP";
    static final String CALLER = "+8613800000001";
    private static final int FIRST_PHONE = 1001;
    private static final int PHONES = 20;

    private Sample() {}

    /** In the agents' order: the first phone is the first agent's. */
    static List<PhoneAccount> phones(Secrets secrets) {
        return PhoneAccount.numbered(FIRST_PHONE, PHONES).stream()
                .map(phone -> new PhoneAccount(phone.number(), phone.name(), secrets.ofPhone(phone.number())))
                .toList();
    }
}
