package org.callwright.core.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody may, and how far. Immutable. */
public record Grants(Map<Permission, Scope> scopes) {
    public static final Grants NONE = new Grants(Map.of());

    public Grants {
        scopes = Map.copyOf(scopes);
    }

    /** Everything, everywhere. */
    public static Grants all() {
        Map<Permission, Scope> all = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            all.put(permission, Scope.ALL);
        }
        return new Grants(all);
    }

    /** Empty when it is not allowed at all. */
    public Optional<Scope> of(Permission permission) {
        return Optional.ofNullable(scopes.get(permission));
    }

    public boolean allows(Permission permission) {
        return scopes.containsKey(permission);
    }

    /** What this allows and {@code other} does not, or not as far. */
    public Grants without(Grants other) {
        Map<Permission, Scope> more = new EnumMap<>(Permission.class);
        scopes.forEach((permission, scope) -> {
            if (other.of(permission).filter(far -> far.covers(scope)).isEmpty()) {
                more.put(permission, scope);
            }
        });
        return new Grants(more);
    }

    /** Of all that is allowed, in order. */
    public List<String> codes() {
        return scopes.keySet().stream().map(Permission::code).sorted().toList();
    }

    /** What either allows; of two scopes the wider. */
    public Grants and(Grants other) {
        Map<Permission, Scope> both = new EnumMap<>(Permission.class);
        both.putAll(scopes);
        other.scopes.forEach((permission, scope) -> both.merge(permission, scope, Scope::widest));
        return new Grants(both);
    }
}
