package org.callwright.web.directory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.callwright.core.org.Department;
import org.callwright.core.org.PlaceId;

@Serdeable
@Schema(name = "Department")
record DepartmentBody(
        @Schema(example = "service") @NotNull @Pattern(regexp = PlaceId.LEGAL, message = Bodies.ID)
        String id,

        @Schema(example = "Service 服务部") @NotBlank @Size(max = 120)
        String name) {
    static DepartmentBody of(Department department) {
        return new DepartmentBody(department.id(), department.name());
    }

    Department department() {
        return new Department(id, name);
    }
}
