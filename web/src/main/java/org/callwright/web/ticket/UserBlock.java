package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.customer.CallerMatch;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.web.block.Block;
import org.callwright.web.block.Blocks;
import org.callwright.web.block.Deadline;
import org.jspecify.annotations.Nullable;

/** A ticket's block of whose it is: what we know, how sure that is, and what the connected systems say. */
@Singleton
class UserBlock {
    private final Blocks blocks;
    private final CustomersElsewhere elsewhere;
    private final CustomerFiles files;
    private final CallHistory calls;
    private final OrderFeatures features;
    private final Clock clock;

    UserBlock(
            Blocks blocks,
            CustomersElsewhere elsewhere,
            CustomerFiles files,
            CallHistory calls,
            OrderFeatures features,
            Clock clock) {
        this.features = features;
        this.blocks = blocks;
        this.elsewhere = elsewhere;
        this.files = files;
        this.calls = calls;
        this.clock = clock;
    }

    CompletableFuture<Block<TicketCustomer>> of(Ticket ticket, boolean unmasked) {
        return blocks.gather(Blocks.OURS, deadline -> {
            Long customer = ticket.customer();
            CustomerFile file = customer == null ? null : files.byId(customer).orElse(null);
            Block<TicketCustomer> ours = new Block<>(Blocks.OURS, clock.instant(), Block.Condition.FRESH, null);
            return file == null ? ours : gathered(ticket, file, ours, unmasked, deadline);
        });
    }

    private Block<TicketCustomer> gathered(
            Ticket ticket, CustomerFile file, Block<?> ours, boolean unmasked, Deadline deadline) {
        Customer customer = file.customer().with(features.members(), features.points());
        List<CompletableFuture<Block<CustomerElsewhere>>> coming = elsewhere.of(file, unmasked);
        CallerMatch match = call(ticket).map(UserBlock::match).orElse(null);
        TicketMatch sure = TicketMatch.of(match, isCandidate(match, ticket, file), customer.verification());
        List<Block<CustomerElsewhere>> systems =
                coming.stream().map(deadline::heard).toList();
        List<Block<?>> parts = new ArrayList<>(systems);
        parts.add(ours);
        return Block.of(parts, TicketCustomer.of(customer, sure, systems, unmasked));
    }

    private Optional<CallRecord> call(Ticket ticket) {
        return callId(ticket).flatMap(id -> calls.byIds(List.of(id)).stream().findFirst());
    }

    /** A session of WEB_CALL is a call as well, unless the ticket was opened by a system that is none of ours. */
    private static Optional<CallId> callId(Ticket ticket) {
        if (ticket.channel() != TicketChannel.WEB_CALL) {
            return ticket.call();
        }
        try {
            return Optional.of(new CallId(ticket.session()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable CallerMatch match(CallRecord call) {
        return call.match();
    }

    /** Under his present id, or under one that has been merged into it since. */
    private static boolean isCandidate(@Nullable CallerMatch match, Ticket ticket, CustomerFile file) {
        return match != null
                && (match.customers().contains(ticket.customer())
                        || match.customers().contains(file.id())
                        || file.merged().stream()
                                .anyMatch(merged -> match.customers().contains(merged.id())));
    }
}
