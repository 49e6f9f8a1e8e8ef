package org.callwright.web.workorder;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.workorder.Attachment;
import org.callwright.core.workorder.Attachments;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.web.access.Actors;
import org.callwright.web.change.NeverKept;
import org.callwright.web.problem.ProblemException;

/** Files that belong to a work order. */
@Controller("/api/work-orders/{number}/attachments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "work orders")
class AttachmentController {
    private final Actors actors;
    private final WorkOrderPlace place;
    private final Attachments attachments;
    private final Audit audit;

    AttachmentController(Actors actors, WorkOrderPlace place, Attachments attachments, Audit audit) {
        this.actors = actors;
        this.place = place;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** Streamed, so it cannot be compared with what was sent before. */
    @NeverKept
    @Post(consumes = MediaType.ALL)
    @Operation(
            summary = "Add a file",
            description =
                    "The body is the file. What it is is found out from its content; its name is for showing only.")
    HttpResponse<AttachmentRow> add(
            Authentication authentication,
            @PathVariable String number,
            @Parameter(example = "seal.jpg") @QueryValue(defaultValue = "file") String name,
            @Body InputStream content) {
        Actor who = actors.of(authentication);
        WorkOrder order = place.of(who, number);
        return HttpResponse.created(
                AttachmentRow.of(attachments.add(who, order, name, content), who.may(Permission.PHONE_UNMASKED)));
    }

    @Get("/{id}")
    @Operation(
            summary = "A file",
            description =
                    "Always to be saved, never to be shown in place: its content is hostile. Stands in the audit trail.")
    HttpResponse<StreamedFile> read(
            Authentication authentication, @PathVariable String number, @PathVariable String id) {
        Actor who = actors.of(authentication);
        WorkOrder order = place.of(who, number);
        Attachment attachment =
                attachments.of(order, id).orElseThrow(() -> ProblemException.notFound("There is no such attachment."));
        String name = URLEncoder.encode(
                        AttachmentRow.of(attachment, who.may(Permission.PHONE_UNMASKED))
                                .name(),
                        StandardCharsets.UTF_8)
                .replace("+", "%20");
        audit.record(
                who,
                "attachment.read",
                "attachment",
                attachment.id(),
                Map.of("workOrder", order.number().value()));
        return HttpResponse.ok(new StreamedFile(attachments.read(attachment), MediaType.of(attachment.mediaType())))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff");
    }
}
