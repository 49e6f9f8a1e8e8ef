package org.callwright.core.change;

import java.util.function.Function;

/**
 * Something that people edit, as it is stored at the moment.
 *
 * @param version counts its changes: who changes it names the version that he has seen
 */
public record Edition<T>(T item, long version) {
    public <R> Edition<R> map(Function<T, R> to) {
        return new Edition<>(to.apply(item), version);
    }
}
