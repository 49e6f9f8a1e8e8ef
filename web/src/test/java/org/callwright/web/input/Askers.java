package org.callwright.web.input;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.jspecify.annotations.Nullable;

/** People of all roles, of whom one may do whatever it is. */
record Askers(List<Browser> people) {
    static final Askers NONE = new Askers(List.of());

    static Askers at(URI server) {
        return new Askers(Stream.of("ada", "sue", "anna", "quinn", "dora", "lea", "nils")
                .map(Browser.at(server)::signedInAs)
                .toList());
    }

    /** The answer of the first who is not told that he may not; of the last, if they all are. */
    Answer send(String method, String path, @Nullable String body) {
        Answer answer = people.getFirst().send(method, path, body);
        for (Browser one : people) {
            if (answer.status() != 403) {
                break;
            }
            answer = one.send(method, path, body);
        }
        return answer;
    }
}
