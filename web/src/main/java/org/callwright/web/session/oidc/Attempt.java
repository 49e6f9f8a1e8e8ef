package org.callwright.web.session.oidc;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * One person's way to an identity provider and back.
 *
 * @param nonce comes back in the id token, so that it is the one of this attempt
 * @param verifier proves that who brings the code is who began (PKCE)
 */
record Attempt(String provider, Nonce nonce, CodeVerifier verifier) {
    static Attempt at(String provider) {
        return new Attempt(provider, new Nonce(), new CodeVerifier());
    }
}
