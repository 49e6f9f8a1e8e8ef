package org.callwright.web.listing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, in which order.
 *
 * @param after the {@code next} of the page before, in the same order
 * @param sort what to order by, the highest first with a '-' before it; a wrong one is answered with the legal ones
 */
@Introspected
public record Paging(
        @QueryValue @Nullable String after,
        @QueryValue(defaultValue = "50") @Min(1) @Max(200) int limit,

        @Parameter(example = "-name") @QueryValue @Nullable String sort) {
    public PageRequest request() {
        try {
            return new PageRequest(
                    Optional.ofNullable(after).map(Cursor::parse),
                    limit,
                    Optional.ofNullable(sort).map(Sorting::parse));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("after", "not a cursor of this list");
        }
    }
}
