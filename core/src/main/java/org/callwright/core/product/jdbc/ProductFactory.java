package org.callwright.core.product.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.product.CatalogCommands;
import org.callwright.core.product.Categories;
import org.callwright.core.product.Products;

@Factory
final class ProductFactory {
    @Singleton
    CatalogCommands catalogCommands(Products products, Categories categories, Audit audit, Atomically atomically) {
        return new CatalogCommands(products, categories, audit, atomically);
    }
}
