package org.callwright.launcher.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that is to be taken in.
 *
 * @param kind as the node calls it: {@code ORDERS}
 */
public record ImportFile(Path path, String kind, String contentType) {
    static final List<String> KINDS =
            List.of("CATEGORIES", "SUPPLIERS", "PRODUCTS", "CUSTOMERS", "ORDERS", "PROMOTIONS", "SHIPMENTS", "RETURNS");

    /**
     * What a file's name tells: {@code orders-2026-03.csv} has orders, in CSV.
     *
     * @param kind when its name does not begin with it
     * @return empty when neither tells what is in it
     */
    public static Optional<ImportFile> of(Path path, Optional<String> kind) {
        String name = String.valueOf(path.getFileName()).toUpperCase(Locale.ROOT);
        String type = name.endsWith(".JSONL") || name.endsWith(".NDJSON") ? "application/x-ndjson" : "text/csv";
        return kind.map(given -> given.toUpperCase(Locale.ROOT))
                .or(() -> KINDS.stream().filter(name::startsWith).findFirst())
                .filter(KINDS::contains)
                .map(known -> new ImportFile(path, known, type));
    }
}
