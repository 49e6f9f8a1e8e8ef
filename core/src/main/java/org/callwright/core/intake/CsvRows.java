package org.callwright.core.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads CSV by RFC 4180 with a header, in any order of columns. What is no CSV ends the reading, for no line can be trusted. */
final class CsvRows implements RowSource {
    private static final int LONGEST_FIELD = 64 * 1024;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;
    private long line = 1;

    /** @param legal the columns that there can be */
    CsvRows(InputStream body, Set<String> legal) {
        InputStreamReader text = new InputStreamReader(
                body,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.reader = CsvReader.builder()
                .maxBufferSize(LONGEST_FIELD)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text);
        this.records = reader.iterator();
        this.columns = header(legal);
    }

    private List<String> header(Set<String> legal) {
        if (!hasNext()) {
            throw new FileRejected(1, "", "the file is empty; its first line names the columns");
        }
        List<String> names = record().getFields().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!legal.contains(name)) {
                throw new FileRejected(
                        1, "", "the header has a column that there is not; there are " + String.join(", ", legal));
            }
            if (!seen.add(name)) {
                throw new FileRejected(1, name, "the column is there twice");
            }
        }
        return names;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Row next() {
        CsvRecord record = record();
        if (record.getFieldCount() != columns.size()) {
            return Row.broken(line, "has " + record.getFieldCount() + " fields where the header has " + columns.size());
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), record.getField(i));
        }
        return Row.of(line, fields);
    }

    private CsvRecord record() {
        try {
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return record;
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private RuntimeException unreadable(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new FileRejected(line, "", "not in UTF-8, after this line");
            }
        }
        return failure instanceof CsvParseException
                ? new FileRejected(line, "", "no CSV by RFC 4180, after this line: a quote is open or a field too long")
                : failure;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
