package org.callwright.web.goods;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashSet;
import java.util.List;
import org.callwright.core.product.CategoryId;
import org.callwright.core.supplier.Supplier;
import org.callwright.core.supplier.SupplierId;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who supplies goods.
 *
 * @param contact whom to turn to there; it may be a person, so a number in it is masked as a customer's
 * @param categories what it supplies: these and all that are narrower
 */
@Serdeable
@Schema(name = "Supplier")
record SupplierBody(
        @Schema(example = "acme") @NotNull String id,
        @Schema(example = "Acme 供应商") @NotBlank String name,
        @Schema(example = "key account desk") @Nullable String contact,
        @Schema(example = "[\"kitchen\"]") @NotNull List<@NotNull String> categories) {
    /** @param unmasked telephone numbers within the texts are shown in full */
    static SupplierBody of(Supplier supplier, boolean unmasked) {
        return new SupplierBody(
                supplier.id().value(),
                ShownText.of(supplier.name(), unmasked),
                ShownText.of(supplier.contact(), unmasked),
                supplier.categories().stream().map(CategoryId::value).sorted().toList());
    }

    /** In place of what is stored, which was shown like this. */
    SupplierBody over(Supplier stored, boolean unmasked) {
        return new SupplierBody(
                id,
                ShownText.kept(name, stored.name(), unmasked),
                contact == null ? null : ShownText.kept(contact, stored.contact(), unmasked),
                categories);
    }

    Supplier supplier(long version) {
        LinkedHashSet<CategoryId> wanted = new LinkedHashSet<>();
        categories.forEach(category -> wanted.add(Fields.read("categories", category, CategoryId::new)));
        return new Supplier(
                Fields.read("id", id, SupplierId::new), name, contact == null ? "" : contact, wanted, version);
    }
}
