package org.callwright.web.change;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.core.change.Edition;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Optimistic locking over HTTP, as RFC 9110 has it: what is read comes with its version as {@code ETag}, and who changes it
 * says in {@code If-Match} which version he has seen. Without it the answer is 428, with an old one 412.
 */
public final class Editions {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Editions() {}

    /** The version that the header names. */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ProblemException.preconditionRequired(
                    "Say in If-Match which version you change: the ETag that it was read with.");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.invalid(HttpHeaders.IF_MATCH, "one ETag as it was read, such as \"3\"");
        }
        return Long.parseLong(tag.group(1));
    }

    public static <T, V> HttpResponse<V> ok(Edition<T> edition, Function<T, V> shown) {
        return tagged(HttpResponse.ok(shown.apply(edition.item())), edition.version());
    }

    /** @param collection the address of the list, such as {@code /api/teams} */
    public static <T, V> HttpResponse<V> created(
            Edition<T> edition, Function<T, V> shown, String collection, String id) {
        URI place = URI.create(collection + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
        return tagged(HttpResponse.created(shown.apply(edition.item()), place), edition.version());
    }

    public static <V> MutableHttpResponse<V> tagged(MutableHttpResponse<V> response, long version) {
        return response.header(HttpHeaders.ETAG, "\"" + version + "\"");
    }
}
