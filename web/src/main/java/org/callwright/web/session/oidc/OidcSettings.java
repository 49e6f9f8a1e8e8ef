package org.callwright.web.session.oidc;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One identity provider: {@code callwright.oidc.<name>}. docs/CONFIGURATION.md says what each property means. */
@EachProperty("callwright.oidc")
final class OidcSettings {
    private final String name;
    private String title = "";
    private String issuer = "";
    private String clientId = "";
    private @Nullable String clientSecret;
    private String redirectUri = "";
    private List<String> scopes = List.of("openid", "profile");
    private String accountClaim = "preferred_username";
    private String rolesClaim = "roles";
    private Map<String, String> roles = Map.of();

    OidcSettings(@Parameter String name) {
        this.name = name;
    }

    String getName() {
        return name;
    }

    String getTitle() {
        return title.isEmpty() ? name : title;
    }

    void setTitle(String title) {
        this.title = title;
    }

    String getIssuer() {
        return issuer;
    }

    void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    String getClientId() {
        return clientId;
    }

    void setClientId(String clientId) {
        this.clientId = clientId;
    }

    @Nullable
    String getClientSecret() {
        return clientSecret;
    }

    void setClientSecret(@Nullable String clientSecret) {
        this.clientSecret = clientSecret;
    }

    String getRedirectUri() {
        return redirectUri;
    }

    void setRedirectUri(String redirectUri) {
        this.redirectUri = redirectUri;
    }

    List<String> getScopes() {
        return scopes;
    }

    void setScopes(List<String> scopes) {
        this.scopes = scopes;
    }

    String getAccountClaim() {
        return accountClaim;
    }

    void setAccountClaim(String accountClaim) {
        this.accountClaim = accountClaim;
    }

    String getRolesClaim() {
        return rolesClaim;
    }

    void setRolesClaim(String rolesClaim) {
        this.rolesClaim = rolesClaim;
    }

    /** The id of a role here, by what the claim says there. */
    Map<String, String> getRoles() {
        return roles;
    }

    void setRoles(Map<String, String> roles) {
        this.roles = Map.copyOf(roles);
    }
}
