package org.callwright.core.order.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.order.Campaign;
import org.callwright.core.order.Campaigns;

@Singleton
final class StoredCampaigns implements Campaigns {
    private final CampaignTable table;

    StoredCampaigns(CampaignTable table) {
        this.table = table;
    }

    @Override
    public List<Campaign> all() {
        return table.all().stream()
                .map(row -> new Campaign(row.campaign(), row.firstAt(), row.lastAt()))
                .toList();
    }
}
