package org.callwright.web.change;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change, as he has seen it.
 *
 * @param ifMatch the ETag that it was read with
 */
@Introspected
public record Seen(
        @PathVariable String id,

        @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable
        String ifMatch) {
    /** The version that was seen; a problem when it is not said. */
    public long version() {
        return Editions.expected(ifMatch);
    }
}
