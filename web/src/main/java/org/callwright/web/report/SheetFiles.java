package org.callwright.web.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Sheets as files. */
final class SheetFiles {
    /** Without it some spreadsheets take UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SheetFiles() {}

    /** RFC 4180 in UTF-8. */
    static byte[] csv(Sheet sheet) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(sheet.head());
            for (List<@Nullable Object> row : sheet.rows()) {
                csv.writeRecord(row.stream().map(SheetFiles::text).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number when number == Math.rint(number) -> Long.toString(number.longValue());
            default -> cell.toString();
        };
    }

    /** Office Open XML (ECMA-376). */
    static byte[] xlsx(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Callwright", null)) {
            Worksheet page = book.newWorksheet("report");
            for (int column = 0; column < sheet.head().size(); column++) {
                page.value(0, column, sheet.head().get(column));
            }
            for (int row = 0; row < sheet.rows().size(); row++) {
                List<@Nullable Object> cells = sheet.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    put(page, row + 1, column, cells.get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet page, int row, int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            page.value(row, column, number);
        } else if (cell != null) {
            page.value(row, column, cell.toString());
        }
    }
}
