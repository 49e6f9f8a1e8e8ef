package org.callwright.web.order;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.callwright.core.order.Campaign;
import org.callwright.core.order.Campaigns;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.page.HeldList;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;

/** What campaigns there are is known from orders alone. */
@Controller("/api/campaigns")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "orders")
class CampaignController {
    private final Campaigns campaigns;
    private final OrderFeatures features;

    CampaignController(Campaigns campaigns, OrderFeatures features) {
        this.campaigns = campaigns;
        this.features = features;
    }

    /**
     * @param first when the first order of it was placed
     * @param last when the last one was
     */
    @Serdeable
    @Schema(name = "Campaign")
    record CampaignRow(@Schema(example = "SPRING-26") String code, Instant first, Instant last) {
        static CampaignRow of(Campaign campaign) {
            return new CampaignRow(campaign.code(), campaign.first(), campaign.last());
        }
    }

    @Get
    @Operation(
            summary = "Campaigns that orders name",
            description = "Ordered by code. Of one the orders: GET /api/orders?campaignCode=…; none where campaigns are"
                    + " switched off.")
    Listed<CampaignRow> list(@Valid @RequestBean Paging paging) {
        List<Campaign> all = features.campaigns() ? campaigns.all() : List.of();
        return Listed.of(new HeldList<>(all, "code", Campaign::code).page(paging.request()), CampaignRow::of);
    }
}
