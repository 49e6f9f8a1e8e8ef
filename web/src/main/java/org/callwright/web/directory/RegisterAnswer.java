package org.callwright.web.directory;

import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import java.util.function.Function;
import org.callwright.core.change.Register;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.change.Seen;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;

/**
 * What every controller of a register answers: those have the addresses and the words. Blocks.
 *
 * @param path of the list
 * @param shown of what is stored
 * @param read of what somebody wants to be stored
 * @param id that is in a body
 */
record RegisterAnswer<T, B>(
        Actors actors,
        Register<T> register,
        String path,
        Function<T, B> shown,
        Function<B, T> read,
        Function<B, String> id) {
    Listed<B> list(Paging paging) {
        return Listed.of(register.list(paging.request()), edition -> shown.apply(edition.item()));
    }

    HttpResponse<B> get(String wanted) {
        return Editions.ok(Bodies.found(register, wanted), shown);
    }

    HttpResponse<B> add(Authentication who, B body) {
        return Editions.created(register.add(actors.of(who), read.apply(body)), shown, path, id.apply(body));
    }

    HttpResponse<B> change(Authentication who, Seen seen, B body) {
        Bodies.requireSame("id", seen.id(), id.apply(body));
        return Editions.ok(register.change(actors.of(who), read.apply(body), seen.version()), shown);
    }

    HttpResponse<?> remove(Authentication who, Seen seen) {
        Bodies.requirePossible(register, seen.id());
        register.remove(actors.of(who), seen.id(), seen.version());
        return HttpResponse.noContent();
    }
}
