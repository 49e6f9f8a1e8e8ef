package org.callwright.core.source.http;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code callwright.sources.<name>.*}: a system of the business that answers over HTTP. */
@EachProperty("callwright.sources")
public final class HttpSourceConfig {
    private final String name;
    private @Nullable URI url;
    private @Nullable Path mapping;
    private String token = "";
    private Duration timeout = Duration.ofSeconds(5);

    public HttpSourceConfig(@Parameter String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    /** Where it is; the mapping's paths are appended. */
    public @Nullable URI getUrl() {
        return url;
    }

    public void setUrl(URI url) {
        this.url = url;
    }

    /** The file that says how its JSON is read: see {@link JsonMapping}. */
    public @Nullable Path getMapping() {
        return mapping;
    }

    public void setMapping(Path mapping) {
        this.mapping = mapping;
    }

    /** Sent as a bearer token, if there is one. */
    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    /** After which a request is given up; who asked has long had another answer then. */
    public Duration getTimeout() {
        return timeout;
    }

    public void setTimeout(Duration timeout) {
        this.timeout = timeout;
    }
}
