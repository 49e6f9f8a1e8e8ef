package org.callwright.web.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.callwright.web.fixture.Browser;

/** All that an answer says: its headers, and its body, unpacked if it is an archive or a sheet. */
final class AnswerText {
    private AnswerText() {}

    static String of(Browser.Answer answer) {
        byte[] body = answer.bytes();
        String headers = answer.response().headers().map().toString();
        return headers + (body.length > 1 && body[0] == 'P' && body[1] == 'K' ? unpacked(body) : answer.text());
    }

    /** By its directory at the end: sheets are written in a way that cannot be read from the front. */
    private static String unpacked(byte[] archive) {
        try {
            Path file = Files.createTempFile("canary-", ".zip");
            try (ZipFile zip = new ZipFile(Files.write(file, archive).toFile())) {
                StringBuilder text = new StringBuilder();
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append('\n').append(entry.getName()).append('\n');
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
                return text.toString();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
