package org.callwright.core.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.core.access.Actor;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/** Where people set things up. Thread-safe; blocks. */
public final class DefinitionDesk {
    private static final String LEGAL_ID = "[a-z0-9][a-z0-9._-]{0,39}";

    private final Atomically atomically;
    private final Definitions definitions;
    private final List<DefinitionRule<?>> rules;
    private final List<DefinitionObserver> observers;
    private final Audit audit;

    /** Nobody else is told. */
    public DefinitionDesk(Atomically atomically, Definitions definitions, List<DefinitionRule<?>> rules, Audit audit) {
        this(atomically, definitions, rules, List.of(), audit);
    }

    public DefinitionDesk(
            Atomically atomically,
            Definitions definitions,
            List<DefinitionRule<?>> rules,
            List<DefinitionObserver> observers,
            Audit audit) {
        this.observers = List.copyOf(observers);
        this.atomically = atomically;
        this.definitions = definitions;
        this.rules = List.copyOf(rules);
        this.audit = audit;
    }

    /** One that was given up comes back under its id. */
    public <T> Defined<T> create(Actor who, Kind<T> kind, String id, T content) {
        who.require(kind.permission());
        if (!id.matches(LEGAL_ID)) {
            throw Refused.value("id", "an id is 1 to 40 of a-z, 0-9, '.', '_' and '-'");
        }
        return alone(() -> {
            Optional<Defined<T>> known = definitions.lock(kind, id);
            if (known.isPresent() && !known.get().deleted()) {
                throw Refused.state("id", "there is one of this id already");
            }
            long version = known.map(old -> old.version() + 1).orElse(0L);
            return put(who, kind, new Defined<>(id, content, version, false), "created");
        });
    }

    /**
     * @param version the one that the person has seen; null: whatever it is
     * @throws Outdated when somebody else has changed it since
     */
    public <T> Defined<T> replace(Actor who, Kind<T> kind, String id, @Nullable Long version, T content) {
        who.require(kind.permission());
        return alone(() -> {
            Defined<T> old = current(kind, id, version);
            return put(who, kind, new Defined<>(id, content, old.version() + 1, false), "changed");
        });
    }

    public <T> void delete(Actor who, Kind<T> kind, String id, @Nullable Long version) {
        who.require(kind.permission());
        alone(() -> {
            Defined<T> old = current(kind, id, version);
            rules(kind, rule -> rule.checkDeletion(id, others(kind, id)));
            definitions.put(kind, new Defined<>(id, old.content(), old.version() + 1, true));
            recorded(who, kind, id, "deleted");
            return old;
        });
    }

    /** What a rule finds, of whatever kind, has to hold of the changes of two at once together. */
    private <T> Defined<T> alone(Supplier<Defined<T>> change) {
        return atomically.run(() -> {
            definitions.hold();
            return change.get();
        });
    }

    private <T> Defined<T> current(Kind<T> kind, String id, @Nullable Long version) {
        Defined<T> old = definitions
                .lock(kind, id)
                .filter(defined -> !defined.deleted())
                .orElseThrow(() -> Refused.value("id", "there is none of this id"));
        if (version != null && version != old.version()) {
            throw new Outdated(kind.code(), id);
        }
        return old;
    }

    private <T> Defined<T> put(Actor who, Kind<T> kind, Defined<T> next, String verb) {
        rules(kind, rule -> rule.check(next.id(), next.content(), others(kind, next.id())));
        definitions.put(kind, next);
        recorded(who, kind, next.id(), verb);
        return next;
    }

    private <T> List<Defined<T>> others(Kind<T> kind, String id) {
        return definitions.all(kind).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> void rules(Kind<T> kind, Consumer<DefinitionRule<T>> use) {
        rules.stream().filter(rule -> rule.kind().equals(kind)).forEach(rule -> use.accept((DefinitionRule<T>) rule));
    }

    private void recorded(Actor who, Kind<?> kind, String id, String verb) {
        observers.forEach(observer -> observer.changed(kind));
        audit.record(who, kind.code() + "." + verb, kind.code(), id, Map.of());
    }
}
