package org.callwright.web.directory;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.Agents;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Seen;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;

@Controller(AgentController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "directory")
class AgentController {
    static final String PATH = "/api/directory/agents";

    private final RegisterAnswer<AgentProfile, AgentBody> answer;

    AgentController(Actors actors, Agents register) {
        answer = new RegisterAnswer<>(actors, register, PATH, AgentBody::of, AgentBody::agent, AgentBody::id);
    }

    @Get
    @Operation(
            summary = "Agents as configured, whether they are at work or not",
            description = "Ordered by id or name.")
    Listed<AgentBody> list(@Valid @RequestBean Paging paging) {
        return answer.list(paging);
    }

    @Get("/{id}")
    @Operation(summary = "One agent", description = "Its version is the ETag.")
    HttpResponse<AgentBody> get(@PathVariable String id) {
        return answer.get(id);
    }

    @Post
    @Operation(summary = "Add an agent")
    @ApiResponse(responseCode = "201", description = "Added.")
    @ApiResponse(responseCode = "409", description = "There is, or was, one of that id.")
    HttpResponse<AgentBody> add(Authentication authentication, @Valid @Body AgentBody body) {
        return answer.add(authentication, body);
    }

    @Put("/{id}")
    @Operation(
            summary = "Change an agent",
            description =
                    "Replaces all of it. If-Match says which version was read: without it 428, with an old one 412.")
    @ApiResponse(responseCode = "200", description = "Changed; the new version is the ETag.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    HttpResponse<AgentBody> change(Authentication authentication, @RequestBean Seen seen, @Valid @Body AgentBody body) {
        return answer.change(authentication, seen, body);
    }
}
