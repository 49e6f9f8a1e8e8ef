package org.callwright.core.change.jdbc;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.change.Register;
import org.callwright.core.jdbc.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What all registers do alike: ask the permission, look at the version, change, audit, tell the directories. What differs
 * are the tables and the rules, which those who extend this have.
 */
public abstract class StoredRegister<T> implements Register<T> {
    private final String kind;
    private final Permission permission;
    private final Changes changes;
    private final Runnable told;

    /**
     * @param kind as audit and problems name it
     * @param permission who may change it
     * @param told after each change that has been committed; must not block
     */
    protected StoredRegister(String kind, Permission permission, Changes changes, Runnable told) {
        this.kind = kind;
        this.permission = permission;
        this.changes = changes;
        this.told = told;
    }

    protected abstract String id(T item);

    /** What the audit says of an item, by field; nothing personal in clear. */
    protected abstract Map<String, String> facts(T item);

    /** Whether the id is or was in use. */
    protected abstract boolean taken(String id);

    /** Refuses what does not fit the rest of what is stored. */
    protected abstract void check(T item);

    /**
     * Refuses what this person must not make of an item, though others may.
     *
     * @param before null: it is new
     */
    protected void permit(Actor who, @Nullable T before, T item) {}

    protected abstract void insert(T item);

    /** Fails with {@link OptimisticLockException} when {@code version} is no longer the stored one. */
    protected abstract void update(T item, long version);

    /** Takes it away, or refuses to while something needs it. Fails as {@link #update} does. */
    protected abstract void delete(T item, long version);

    @Override
    @Transactional
    public Edition<T> add(Actor who, T item) {
        who.require(permission);
        if (taken(id(item))) {
            throw taken();
        }
        check(item);
        permit(who, null, item);
        Violation.ofKey(() -> insert(item), this::taken);
        done(who, "added", id(item), facts(item));
        return stored(id(item));
    }

    /** Of what others have committed meanwhile, the latest is looked at, as in {@link org.callwright.core.change.Atomically}. */
    @Override
    @Transactional(isolation = TransactionDefinition.Isolation.READ_COMMITTED)
    public Edition<T> change(Actor who, T item, long version) {
        who.require(permission);
        T before = read(id(item), version);
        check(item);
        permit(who, before, item);
        try {
            Violation.ofKey(() -> update(item, version), this::taken);
        } catch (OptimisticLockException late) {
            throw new Outdated(kind, id(item));
        }
        done(who, "changed", id(item), differences(facts(before), facts(item)));
        return stored(id(item));
    }

    @Override
    @Transactional
    public void remove(Actor who, String id, long version) {
        who.require(permission);
        T before = read(id, version);
        try {
            delete(before, version);
        } catch (OptimisticLockException late) {
            throw new Outdated(kind, id);
        }
        done(who, "removed", id, facts(before));
    }

    /** Of two at once the second comes to know by the key alone, which may be of a part of it that only one can have. */
    private Refused taken() {
        return Refused.state(
                "id", "there is, or was, a " + kind + " of this id already, or one that has what only one can have");
    }

    private T read(String id, long version) {
        Optional<Edition<T>> before = byId(id);
        return before.filter(edition -> edition.version() == version)
                .map(Edition::item)
                .orElseThrow(() -> new Outdated(kind, id));
    }

    private Edition<T> stored(String id) {
        return byId(id).orElseThrow();
    }

    private void done(Actor who, String verb, String id, Map<String, String> details) {
        changes.audit().record(who, kind + "." + verb, kind, id, details);
        changes.afterCommit().run(told);
    }

    private static Map<String, String> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, String> differences = new TreeMap<>();
        after.forEach((field, now) -> {
            String then = before.getOrDefault(field, "");
            if (!now.equals(then)) {
                differences.put(field, then + " -> " + now);
            }
        });
        before.forEach((field, then) -> {
            if (!after.containsKey(field)) {
                differences.put(field, then + " -> ");
            }
        });
        return differences;
    }
}
