package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.source.Answer;
import org.callwright.core.source.CustomerCard;
import org.callwright.core.source.CustomerKeys;
import org.callwright.core.source.Sources;
import org.callwright.web.block.Block;
import org.callwright.web.privacy.NumbersShown;
import org.callwright.web.privacy.ShownCode;

/** Asks the connected systems about customers; each answers for itself, and none is waited for here. */
@Singleton
public class CustomersElsewhere {
    private final Sources sources;
    private final OrderFeatures features;
    private final ShownCode codes;

    CustomersElsewhere(Sources sources, OrderFeatures features, ShownCode codes) {
        this.sources = sources;
        this.features = features;
        this.codes = codes;
    }

    /** What each of them knows about a customer of ours, once for each name that it has for him. */
    public List<CompletableFuture<Block<CustomerElsewhere>>> of(CustomerFile file, boolean unmasked) {
        CustomerKeys keys = new CustomerKeys(
                file.customer().number(), features.members() ? file.customer().member() : null, file.identities());
        Collection<String> phones = file.customer().phones();
        return sources.customer(keys, system -> !system.equals(Sources.STORE)).stream()
                .map(coming -> coming.thenApply(NumbersShown.counting(
                        answer -> shown(answer.map(List::of), phones, unmasked).map(List::getFirst))))
                .toList();
    }

    /** Whom each of them knows under a telephone number. */
    public List<CompletableFuture<Block<List<CustomerElsewhere>>>> byPhone(String e164, boolean unmasked) {
        return sources.byPhone(e164).stream()
                .map(coming ->
                        coming.thenApply(NumbersShown.counting(answer -> shown(answer, List.of(e164), unmasked))))
                .toList();
    }

    private Block<List<CustomerElsewhere>> shown(
            Answer<List<CustomerCard>> answer, Collection<String> phones, boolean unmasked) {
        return Block.of(answer.map(cards -> cards.stream()
                .map(card -> CustomerElsewhere.of(there(card), phones, codes, unmasked))
                .toList()));
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
