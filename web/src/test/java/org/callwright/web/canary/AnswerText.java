package org.callwright.web.canary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.callwright.web.fixture.Browser;

/** All that an answer says: its headers, and its body, unpacked if it is an archive or a sheet. */
final class AnswerText {
    private AnswerText() {}

    static String of(Browser.Answer answer) {
        byte[] body = answer.bytes();
        String headers = answer.response().headers().map().toString();
        return headers + (body.length > 1 && body[0] == 'P' && body[1] == 'K' ? unpacked(body) : answer.text());
    }

    private static String unpacked(byte[] archive) {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append('\n').append(entry.getName()).append('\n');
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
