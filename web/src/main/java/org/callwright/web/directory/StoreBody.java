package org.callwright.web.directory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.callwright.core.org.PlaceId;
import org.callwright.core.org.Store;

@Serdeable
@Schema(name = "Store")
record StoreBody(
        @Schema(example = "sh-nanjing-road") @NotNull @Pattern(regexp = PlaceId.LEGAL, message = Bodies.ID)
        String id,

        @Schema(example = "Nanjing Road 南京路店") @NotBlank @Size(max = 120)
        String name,

        @Schema(example = "上海") @NotNull @Size(max = 120) String city) {
    static StoreBody of(Store store) {
        return new StoreBody(store.id(), store.name(), store.city());
    }

    Store store() {
        return new Store(id, name, city);
    }
}
