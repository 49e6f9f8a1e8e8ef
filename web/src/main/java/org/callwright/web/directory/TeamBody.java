package org.callwright.web.directory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.callwright.core.org.PlaceId;
import org.callwright.core.org.Team;
import org.jspecify.annotations.Nullable;

/** @param department the id of the one that it belongs to, if any */
@Serdeable
@Schema(name = "Team")
record TeamBody(
        @Schema(example = "returns") @NotNull @Pattern(regexp = PlaceId.LEGAL, message = Bodies.ID)
        String id,

        @Schema(example = "Returns 退货组") @NotBlank @Size(max = 120)
        String name,

        @Schema(example = "service") @Nullable String department) {
    static TeamBody of(Team team) {
        return new TeamBody(team.id(), team.name(), team.department());
    }

    Team team() {
        return new Team(id, name, department);
    }
}
