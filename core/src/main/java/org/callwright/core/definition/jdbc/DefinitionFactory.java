package org.callwright.core.definition.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.DefinitionObserver;
import org.callwright.core.definition.DefinitionRule;
import org.callwright.core.definition.Definitions;

@Factory
final class DefinitionFactory {
    @Singleton
    DefinitionDesk definitionDesk(
            Atomically atomically,
            Definitions definitions,
            List<DefinitionRule<?>> rules,
            List<DefinitionObserver> observers,
            Audit audit) {
        return new DefinitionDesk(atomically, definitions, rules, observers, audit);
    }
}
