package org.callwright.core.report.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is unresolved.
 *
 * @param oldest when the oldest one was opened
 * @param bands how many there are in each of {@link BacklogBands}
 */
public record Backlog(String key, Instant oldest, List<Long> bands) {
    public Backlog {
        bands = List.copyOf(bands);
    }

    public long total() {
        return bands.stream().mapToLong(Long::longValue).sum();
    }

    Backlog plus(Backlog other) {
        List<Long> sums = new ArrayList<>();
        for (int band = 0; band < bands.size(); band++) {
            sums.add(bands.get(band) + other.bands.get(band));
        }
        return new Backlog(key, oldest.isBefore(other.oldest) ? oldest : other.oldest, sums);
    }
}
