package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.source.CustomerCard;
import org.callwright.core.source.CustomerKeys;
import org.callwright.web.block.Block;
import org.callwright.web.block.Blocks;
import org.callwright.web.block.Deadline;
import org.jspecify.annotations.Nullable;

/** A ticket's block of whose it is: what we know, and what the connected systems say. */
@Singleton
class UserBlock {
    private final Blocks blocks;
    private final AskedSources sources;
    private final CustomerFiles files;
    private final OrderFeatures features;
    private final Clock clock;

    UserBlock(Blocks blocks, AskedSources sources, CustomerFiles files, OrderFeatures features, Clock clock) {
        this.features = features;
        this.blocks = blocks;
        this.sources = sources;
        this.files = files;
        this.clock = clock;
    }

    CompletableFuture<Block<TicketCustomer>> of(@Nullable Long customer, boolean unmasked) {
        return blocks.gather(Blocks.OURS, deadline -> {
            CustomerFile file = customer == null ? null : files.byId(customer).orElse(null);
            Block<TicketCustomer> ours = new Block<>(Blocks.OURS, clock.instant(), Block.Condition.FRESH, null);
            return file == null ? ours : gathered(file, ours, unmasked, deadline);
        });
    }

    private Block<TicketCustomer> gathered(CustomerFile file, Block<?> ours, boolean unmasked, Deadline deadline) {
        Customer customer = file.customer().with(features.members(), features.points());
        CustomerKeys keys = new CustomerKeys(customer.number(), customer.member(), file.identities());
        List<Block<CustomerElsewhere>> systems = sources.customerElsewhere(keys).stream()
                .map(deadline::heard)
                .map(said -> said.map(card -> CustomerElsewhere.of(there(card), customer.phones(), unmasked)))
                .toList();
        List<Block<?>> parts = new ArrayList<>(systems);
        parts.add(ours);
        return Block.of(parts, TicketCustomer.of(customer, systems, unmasked));
    }

    /** Without what this business has switched off, though that system has it. */
    private CustomerCard there(CustomerCard card) {
        Map<String, String> facts = new LinkedHashMap<>(card.facts());
        if (!features.members()) {
            facts.keySet().removeAll(Set.of("member", "tier"));
        }
        if (!features.points()) {
            facts.remove("points");
        }
        return new CustomerCard(card.number(), facts);
    }
}
