package org.callwright.web.customer;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerFilter;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.web.change.Editions;
import org.callwright.web.listing.Paging;
import org.callwright.web.privacy.ShownCode;
import org.callwright.web.problem.ProblemException;

/** How customers' files are answered with: as the person may see them, with their version. */
@Singleton
final class CustomerAnswers {
    /** What customers are ordered by for everybody. */
    private static final List<String> UNTELLING = List.of("created", "name");

    private final CustomerFiles files;
    private final OrderFeatures features;
    private final ShownCode codes;

    CustomerAnswers(CustomerFiles files, OrderFeatures features, ShownCode codes) {
        this.files = files;
        this.features = features;
        this.codes = codes;
    }

    /** A problem (404) when there is none. Blocks. */
    CustomerFile require(long id) {
        return files.byId(id).orElseThrow(() -> ProblemException.notFound("There is no such customer."));
    }

    HttpResponse<CustomerView> ok(Actor actor, CustomerFile file) {
        return Editions.tagged(HttpResponse.ok(view(file, actor.may(Permission.PHONE_UNMASKED))), file.version());
    }

    /** After a POST, whose answer may be kept for its repetition: numbers are masked whoever asks. */
    HttpResponse<CustomerView> done(CustomerFile file) {
        return Editions.tagged(HttpResponse.ok(view(file, false)), file.version());
    }

    CustomerFilter filter(CustomerQuery query, Actor actor, GivenNumbers numbers) {
        return query.filter(actor, numbers, features);
    }

    /** By members' numbers, which may be telephone numbers, nobody orders who could find them out by that. */
    PageRequest page(Paging paging, boolean unmasked) {
        PageRequest page = paging.request();
        boolean byMembers = unmasked && features.members();
        if (!byMembers
                && page.sorting()
                        .filter(order -> !UNTELLING.contains(order.by()))
                        .isPresent()) {
            throw Sorting.unknown(UNTELLING);
        }
        return page;
    }

    CustomerFields fields(CustomerBody body) {
        return body.fields(features);
    }

    CustomerFields over(CustomerFile stored, CustomerBody body, boolean unmasked) {
        return body.over(stored, unmasked, features);
    }

    CustomerView view(CustomerFile file, boolean unmasked) {
        return CustomerView.of(file, unmasked, features, codes);
    }

    /** Who is shown an identity with stars names it so. */
    CustomerIdentity named(CustomerFile file, CustomerIdentity said) {
        return file.identities().contains(said)
                ? said
                : file.identities().stream()
                        .filter(one -> CustomerView.Identity.of(one, file.customer(), codes, false)
                                .equals(new CustomerView.Identity(said.system(), said.externalId())))
                        .findFirst()
                        .orElse(said);
    }
}
