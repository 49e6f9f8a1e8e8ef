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
import org.callwright.core.queue.Queues;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Seen;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;

@Controller(QueueController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "directory")
class QueueController {
    static final String PATH = "/api/directory/queues";

    private final RegisterAnswer<ServiceQueue, QueueBody> answer;

    QueueController(Actors actors, Queues register) {
        answer = new RegisterAnswer<>(actors, register, PATH, QueueBody::of, QueueBody::queue, QueueBody::id);
    }

    @Get
    @Operation(summary = "Queues as configured", description = "Ordered by id or name.")
    Listed<QueueBody> list(@Valid @RequestBean Paging paging) {
        return answer.list(paging);
    }

    @Get("/{id}")
    @Operation(summary = "One queue", description = "Its version is the ETag.")
    HttpResponse<QueueBody> get(@PathVariable String id) {
        return answer.get(id);
    }

    @Post
    @Operation(summary = "Add a queue")
    @ApiResponse(responseCode = "201", description = "Added.")
    @ApiResponse(responseCode = "409", description = "There is, or was, one of that id.")
    HttpResponse<QueueBody> add(Authentication authentication, @Valid @Body QueueBody body) {
        return answer.add(authentication, body);
    }

    @Put("/{id}")
    @Operation(
            summary = "Change a queue",
            description =
                    "Replaces all of it. If-Match says which version was read: without it 428, with an old one 412.")
    @ApiResponse(responseCode = "200", description = "Changed; the new version is the ETag.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    HttpResponse<QueueBody> change(Authentication authentication, @RequestBean Seen seen, @Valid @Body QueueBody body) {
        return answer.change(authentication, seen, body);
    }

    @Delete("/{id}")
    @Operation(summary = "Give a queue up")
    @ApiResponse(responseCode = "204", description = "Removed.")
    @ApiResponse(responseCode = "409", description = "Something still needs it.")
    HttpResponse<?> remove(Authentication authentication, @RequestBean Seen seen) {
        return answer.remove(authentication, seen);
    }
}
