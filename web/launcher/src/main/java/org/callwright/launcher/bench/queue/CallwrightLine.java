package org.callwright.launcher.bench.queue;

import java.util.HashMap;
import java.util.Map;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.launcher.bench.rig.BenchSite;
import org.callwright.launcher.rest.Person;

/** Callwright's line, its agents signed in as they are at their desks. Not thread-safe. */
final class CallwrightLine implements Line {
    private final BenchSite site;
    private final Map<PhoneAccount, Person> agents = new HashMap<>();

    CallwrightLine(BenchSite site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "callwright";
    }

    @Override
    public String dialed() {
        return BenchSite.WAITING_LINE;
    }

    @Override
    public void prepare(PhoneAccount phone) {
        agents.computeIfAbsent(phone, site::agentOf);
    }

    @Override
    public void join(PhoneAccount phone) {
        wish(phone, "READY");
    }

    @Override
    public void leave(PhoneAccount phone) {
        wish(phone, "LOGGED_OUT");
    }

    private void wish(PhoneAccount phone, String state) {
        agents.computeIfAbsent(phone, site::agentOf).put("/api/agent/state", Map.of("state", state));
    }
}
