package org.callwright.core.catalog.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.callwright.core.catalog.CatalogRule;
import org.callwright.core.catalog.Categories;
import org.callwright.core.catalog.DispositionRule;
import org.callwright.core.catalog.Habits;
import org.callwright.core.catalog.KeptViews;
import org.callwright.core.catalog.Proposals;
import org.callwright.core.catalog.SavedViews;
import org.callwright.core.change.Atomically;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.queue.QueueDirectory;

@Factory
final class CatalogFactory {
    @Singleton
    Categories categories(Definitions definitions) {
        return new Categories(definitions);
    }

    @Singleton
    CatalogRule catalogRule(Categories categories) {
        return new CatalogRule(categories);
    }

    @Singleton
    DispositionRule dispositionRule(Categories categories) {
        return new DispositionRule(categories);
    }

    @Singleton
    Proposals proposals(Definitions definitions, Categories categories, Habits habits, QueueDirectory queues) {
        return new Proposals(
                definitions, categories, habits, queue -> queues.byId(queue).isPresent());
    }

    @Singleton
    SavedViews savedViews(Atomically atomically, Definitions definitions, KeptViews kept, DefinitionDesk desk) {
        return new SavedViews(atomically, definitions, kept, desk);
    }
}
