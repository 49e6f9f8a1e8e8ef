package org.callwright.launcher.goods;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A file of JSON lines, named for what is in it, as the import wants it.
 *
 * @param kind as the import calls it: {@code ORDERS}
 */
public record GoodsFile(String kind, List<ObjectNode> rows) {
    static final ObjectMapper JSON = new ObjectMapper();

    public GoodsFile {
        rows = List.copyOf(rows);
    }

    static ObjectNode row() {
        return JSON.createObjectNode();
    }

    /** @return the file that was written */
    Path writeTo(Path folder, String part) {
        Path file = folder.resolve(kind.toLowerCase(Locale.ROOT) + "-" + part + ".jsonl");
        try {
            Files.createDirectories(folder);
            Files.write(file, rows.stream().map(ObjectNode::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
