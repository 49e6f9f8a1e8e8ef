package org.callwright.web.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.callwright.web.spreadsheet.Inert;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Sheets as files. All text goes through {@link Inert} here, whoever wrote it. */
final class SheetFiles {
    /** Without it some spreadsheets take UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SheetFiles() {}

    /** RFC 4180 in UTF-8; behind the rows each formula is a comment, a line that begins with {@code #}. */
    static byte[] csv(Sheet sheet) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(sheet.head().stream().map(Inert::cell).toList());
            for (List<@Nullable Object> row : sheet.rows()) {
                csv.writeRecord(row.stream().map(SheetFiles::text).toList());
            }
            for (ReportFormula formula : sheet.formulas()) {
                csv.writeComment(
                        Inert.line(" %s = %s [%s]".formatted(formula.metric(), formula.formula(), formula.unit())));
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
            case Number number -> number.toString();
            default -> Inert.cell(cell.toString());
        };
    }

    /** Office Open XML (ECMA-376); the formulas have a sheet of their own. */
    static byte[] xlsx(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Callwright", null)) {
            Worksheet page = book.newWorksheet("report");
            put(page, 0, sheet.head());
            for (int row = 0; row < sheet.rows().size(); row++) {
                put(page, row + 1, sheet.rows().get(row));
            }
            Worksheet formulas = book.newWorksheet("formulas");
            put(formulas, 0, ReportFormula.HEAD);
            for (int row = 0; row < sheet.formulas().size(); row++) {
                put(formulas, row + 1, sheet.formulas().get(row).cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet page, int row, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            put(page, row, column, cells.get(column));
        }
    }

    private static void put(Worksheet page, int row, int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            page.value(row, column, number);
        } else if (cell != null) {
            page.value(row, column, Inert.cell(cell.toString()));
        }
    }
}
