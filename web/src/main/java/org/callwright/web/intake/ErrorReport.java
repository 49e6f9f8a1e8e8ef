package org.callwright.web.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.callwright.core.intake.RowError;
import org.callwright.web.spreadsheet.Inert;

/** What was wrong with a file, as CSV for a spreadsheet. Columns and messages can repeat a sender's words. */
final class ErrorReport {
    private ErrorReport() {}

    static String csv(List<RowError> errors) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "column", "message");
            errors.forEach(error -> csv.writeRecord(
                    String.valueOf(error.line()), Inert.cell(error.column()), Inert.cell(error.message())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
