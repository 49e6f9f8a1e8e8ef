package org.callwright.web.session.oidc;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.account.Account;
import org.callwright.core.account.OutsideIdentity;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads out of an id token what we want to know of a person, by the configured names. */
final class Claims {
    private static final int LONGEST_NAME = 120;

    private Claims() {}

    static OutsideIdentity identity(IDTokenClaimsSet claims, OidcSettings settings) {
        String account = text(claims, settings.getAccountClaim()).toLowerCase(Locale.ROOT);
        if (!account.matches(Account.NAME)) {
            throw ProblemException.forbidden(
                    "The identity provider's '" + settings.getAccountClaim() + "' can be no account's name here.");
        }
        String name = text(claims, "name");
        return new OutsideIdentity(
                settings.getName(),
                claims.getSubject().getValue(),
                account,
                name.isBlank() ? account : name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                roles(claims.getClaim(settings.getRolesClaim()), settings));
    }

    private static String text(IDTokenClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text : "";
    }

    /** What is not in the table grants nothing. */
    private static Set<String> roles(@Nullable Object claim, OidcSettings settings) {
        Stream<?> values = switch (claim) {
            case Collection<?> many -> many.stream();
            case null -> Stream.empty();
            default -> Stream.of(claim);
        };
        return values.map(value -> settings.getRoles().get(String.valueOf(value)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
