package org.callwright.web.sample;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import java.net.InetAddress;
import org.callwright.core.account.PasswordRule;
import org.callwright.core.network.Addresses;
import org.callwright.web.Application;

/** Sees to it that the password that everybody knows is not offered to a network by mistake. */
@Context
@Requires(property = "callwright.demo", value = "true")
public final class DemoPassword {
    DemoPassword(Environment environment) {
        check(environment);
    }

    /** @throws Application.UnusableConfiguration when it would be */
    public static void check(Environment environment) {
        if (environment.getProperty("callwright.demo", Boolean.class).orElse(false)) {
            check(
                    environment
                            .getProperty("micronaut.server.host", String.class)
                            .orElse(""),
                    environment
                            .getProperty("callwright.demo-password", String.class)
                            .orElse(PasswordRule.EVERYBODY_KNOWS),
                    environment
                            .getProperty("callwright.demo-on-network", Boolean.class)
                            .orElse(false));
        }
    }

    static void check(String host, String password, boolean onNetwork) {
        if (password.equals(PasswordRule.EVERYBODY_KNOWS) && !isLoopback(host) && !onNetwork) {
            throw new Application.UnusableConfiguration("The demo's accounts have a password that everybody knows, and"
                    + " this node listens to the network: set micronaut.server.host to 127.0.0.1, or"
                    + " callwright.demo-password to another password, or callwright.demo-on-network to true if nobody"
                    + " else can reach it.");
        }
    }

    /** Without a host the server listens on all addresses. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || Addresses.literal(host)
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }
}
