package org.callwright.web.definition;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.callwright.core.catalog.Category;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.web.access.Actors;

/** What tickets are about. */
@Controller(CategoryController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "catalogue")
class CategoryController extends DefinitionController<Category, CategoryBody> {
    static final String PATH = "/api/ticket-categories";

    CategoryController(Actors actors, DefinitionDesk desk, Definitions definitions) {
        super(actors, desk, definitions, Category.KIND, PATH);
    }

    @Override
    CategoryBody shown(String id, Category content) {
        return CategoryBody.of(id, content);
    }
}
