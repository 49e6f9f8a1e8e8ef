package org.callwright.launcher.demo;

import java.util.List;
import java.util.Locale;
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
    /** The first agent's. */
    static final String PHONE = "1001";

    static final String PHONES = "1001 to 1020";
    private static final int FIRST_PHONE = Integer.parseInt(PHONE);
    private static final int NUMBER_OF_PHONES = 20;

    private Sample() {}

    /** In the agents' order: the first phone is the first agent's. */
    static List<PhoneAccount> phones(Secrets secrets) {
        return PhoneAccount.numbered(FIRST_PHONE, NUMBER_OF_PHONES).stream()
                .map(phone -> new PhoneAccount(phone.number(), phone.name(), secrets.ofPhone(phone.number())))
                .toList();
    }

    /** @return the name with which the phone's agent signs in */
    static String agentOf(PhoneAccount phone) {
        return String.format(Locale.ROOT, "a%02d", Integer.parseInt(phone.number()) - FIRST_PHONE + 1);
    }
}
