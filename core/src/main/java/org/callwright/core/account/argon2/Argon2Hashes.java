package org.callwright.core.account.argon2;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import org.callwright.core.account.PasswordHashes;

/**
 * Argon2id with 19 MiB, 2 passes and 1 lane: the first choice of OWASP's Password Storage Cheat Sheet. The hash names its
 * own cost, so the cost can be raised without a migration.
 */
@Singleton
final class Argon2Hashes implements PasswordHashes {
    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    @Override
    public String hash(CharSequence password) {
        return Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult();
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }
}
