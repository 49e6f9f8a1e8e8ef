/** Signing in at an identity provider, by OpenID Connect. */
@NullMarked
package org.callwright.web.session.oidc;

import org.jspecify.annotations.NullMarked;
