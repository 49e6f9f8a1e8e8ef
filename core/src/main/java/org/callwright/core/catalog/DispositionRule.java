package org.callwright.core.catalog;

import java.util.List;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionRule;
import org.callwright.core.definition.Kind;

/** A disposition is for a category that there is, or for all. */
public final class DispositionRule implements DefinitionRule<Disposition> {
    private final Categories categories;

    public DispositionRule(Categories categories) {
        this.categories = categories;
    }

    @Override
    public Kind<Disposition> kind() {
        return Disposition.KIND;
    }

    @Override
    public void check(String id, Disposition disposition, List<Defined<Disposition>> others) {
        if (disposition.category() != null) {
            categories.requireCategory(disposition.category());
        }
    }
}
