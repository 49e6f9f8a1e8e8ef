package org.callwright.core.account;

/**
 * Turns passwords into hashes and compares them. Deliberately slow (tens of milliseconds of a core, tens of MiB): never
 * call it on an event loop; {@link SignIn} does it on threads of its own.
 */
public interface PasswordHashes {
    String hash(CharSequence password);

    boolean matches(CharSequence password, String hash);
}
