package org.callwright.web.session.oidc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.web.problem.ProblemException;

/** The identity providers that are configured; usually none or one. */
@Singleton
final class OidcProviders {
    private final Map<String, OidcProvider> providers = new TreeMap<>();

    OidcProviders(List<OidcSettings> settings) {
        settings.forEach(one -> providers.put(one.getName(), new OidcProvider(one)));
    }

    Collection<OidcProvider> all() {
        return providers.values();
    }

    OidcProvider byName(String name) {
        OidcProvider provider = providers.get(name);
        if (provider == null) {
            throw ProblemException.notFound("There is no identity provider of this name.");
        }
        return provider;
    }
}
