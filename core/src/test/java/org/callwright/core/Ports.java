package org.callwright.core;

import java.lang.reflect.Proxy;

/** Ports that answer as a test wants, where it is about few of their methods. */
public final class Ports {
    private Ports() {}

    /** What is called, and with what. */
    public interface Answer {
        Object to(String method, Object[] arguments);
    }

    /** Of which nothing is asked. */
    public static <T> T unasked(Class<T> port) {
        return answering(port, (method, _) -> {
            throw new UnsupportedOperationException(method);
        });
    }

    public static <T> T answering(Class<T> port, Answer answer) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (_, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
