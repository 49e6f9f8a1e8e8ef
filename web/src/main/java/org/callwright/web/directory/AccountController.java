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
import org.callwright.core.account.Account;
import org.callwright.core.account.AccountOffice;
import org.callwright.core.account.Accounts;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Seen;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;

@Controller(AccountController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "access")
class AccountController {
    static final String PATH = "/api/accounts";

    private final RegisterAnswer<Account, AccountBody> answer;
    private final AccountOffice office;

    AccountController(Actors actors, Accounts register, AccountOffice office) {
        answer = new RegisterAnswer<>(
                actors, register, PATH, AccountBody::of, AccountBody::wished, AccountBody::account);
        this.office = office;
    }

    @Get
    @Operation(summary = "Accounts, the disabled ones too", description = "Ordered by account or name.")
    Listed<AccountBody> list(@Valid @RequestBean Paging paging) {
        return answer.list(paging);
    }

    @Get("/{id}")
    @Operation(summary = "One account", description = "Its version is the ETag.")
    HttpResponse<AccountBody> get(@PathVariable String id) {
        return answer.get(id);
    }

    @Post
    @Operation(summary = "Add an account")
    @ApiResponse(responseCode = "201", description = "Added.")
    @ApiResponse(responseCode = "409", description = "There is, or was, one of that id.")
    HttpResponse<AccountBody> add(Authentication authentication, @Valid @Body AccountBody body) {
        return answer.add(authentication, body);
    }

    @Put("/{id}")
    @Operation(
            summary = "Change an account",
            description =
                    "Replaces all of it. If-Match says which version was read: without it 428, with an old one 412.")
    @ApiResponse(responseCode = "200", description = "Changed; the new version is the ETag.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    HttpResponse<AccountBody> change(
            Authentication authentication, @RequestBean Seen seen, @Valid @Body AccountBody body) {
        Bodies.requireSame("account", seen.id(), body.account());
        HttpResponse<AccountBody> changed = answer.change(authentication, seen, body);
        if (!body.enabled()) {
            var _ = office.endSessions(seen.id());
        }
        return changed;
    }
}
