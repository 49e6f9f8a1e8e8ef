package org.callwright.web.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.callwright.core.intake.RowError;

/** What was wrong with a file, as CSV for a spreadsheet. */
final class ErrorReport {
    private ErrorReport() {}

    static String csv(List<RowError> errors) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "column", "message");
            errors.forEach(error ->
                    csv.writeRecord(String.valueOf(error.line()), harmless(error.column()), harmless(error.message())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A spreadsheet takes what begins so for a formula; columns and messages can repeat a sender's words. */
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
