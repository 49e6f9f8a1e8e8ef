package org.callwright.web.directory;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.callwright.core.change.Register;
import org.callwright.core.org.Department;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Seen;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;

@Controller(DepartmentController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "organisation")
class DepartmentController {
    static final String PATH = "/api/departments";

    private final RegisterAnswer<Department, DepartmentBody> answer;

    DepartmentController(Actors actors, Register<Department> register) {
        answer = new RegisterAnswer<>(
                actors, register, PATH, DepartmentBody::of, DepartmentBody::department, DepartmentBody::id);
    }

    @Get
    @Operation(summary = "Departments", description = "Ordered by id or name.")
    Listed<DepartmentBody> list(@Valid @RequestBean Paging paging) {
        return answer.list(paging);
    }

    @Get("/{id}")
    @Operation(summary = "One department", description = "Its version is the ETag.")
    HttpResponse<DepartmentBody> get(@PathVariable String id) {
        return answer.get(id);
    }

    @Post
    @Operation(summary = "Add a department")
    @ApiResponse(responseCode = "201", description = "Added.")
    @ApiResponse(responseCode = "409", description = "There is, or was, one of that id.")
    HttpResponse<DepartmentBody> add(Authentication authentication, @Valid @Body DepartmentBody body) {
        return answer.add(authentication, body);
    }

    @Put("/{id}")
    @Operation(
            summary = "Change a department",
            description =
                    "Replaces all of it. If-Match says which version was read: without it 428, with an old one 412.")
    @ApiResponse(responseCode = "200", description = "Changed; the new version is the ETag.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    HttpResponse<DepartmentBody> change(
            Authentication authentication, @RequestBean Seen seen, @Valid @Body DepartmentBody body) {
        return answer.change(authentication, seen, body);
    }

    @Delete("/{id}")
    @Operation(summary = "Give a department up")
    @ApiResponse(responseCode = "204", description = "Removed.")
    @ApiResponse(responseCode = "409", description = "Something still needs it.")
    HttpResponse<?> remove(Authentication authentication, @RequestBean Seen seen) {
        return answer.remove(authentication, seen);
    }
}
