package org.callwright.core.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A Lua script from a resource beside its owner. A line {@code --@include lib/x.lua} stands for that file's text, once a
 * script: Redis 6.2 has no function libraries.
 */
public record LuaScript(String name, String text, String sha) {
    private static final String INCLUDE = "--@include ";

    public static LuaScript load(Class<?> owner, String name) {
        return load(owner, name, UnaryOperator.identity());
    }

    /** @param render applied to the whole text, to fill in what the script takes from Java */
    public static LuaScript load(Class<?> owner, String name, UnaryOperator<String> render) {
        String text = render.apply(withIncludes(owner, name, new HashSet<>()));
        return new LuaScript(name, text, sha1(text));
    }

    private static String withIncludes(Class<?> owner, String name, Set<String> included) {
        StringBuilder text = new StringBuilder();
        read(owner, name).lines().forEach(line -> {
            if (!line.startsWith(INCLUDE)) {
                text.append(line).append('\n');
            } else if (included.add(line)) {
                text.append(withIncludes(owner, line.substring(INCLUDE.length()).strip(), included));
            }
        });
        return text.toString();
    }

    private static String read(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no script " + name + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
