package org.callwright.core.catalog.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.callwright.core.catalog.CatalogRule;
import org.callwright.core.catalog.Categories;
import org.callwright.core.definition.Definitions;

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
}
