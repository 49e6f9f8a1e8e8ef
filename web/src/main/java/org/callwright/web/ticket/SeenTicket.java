package org.callwright.web.ticket;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Parameter;
import org.callwright.web.change.Editions;
import org.jspecify.annotations.Nullable;

/**
 * The ticket that somebody wants to do something about, as he has seen it.
 *
 * @param number in any spelling
 * @param ifMatch the ETag that it was read with
 */
@Introspected
record SeenTicket(
        @PathVariable String number,

        @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable
        String ifMatch) {
    /** The version that was seen; a problem when it is not said. */
    long version() {
        return Editions.expected(ifMatch);
    }
}
