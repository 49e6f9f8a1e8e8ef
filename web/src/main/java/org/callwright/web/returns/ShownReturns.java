package org.callwright.web.returns;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.callwright.core.order.ToldLines;
import org.callwright.core.returns.ReturnEvent;
import org.callwright.core.returns.ReturnRequest;
import org.callwright.core.returns.Returns;
import org.jspecify.annotations.Nullable;

/** Requests as they are shown: by the order and line that people know. Blocks; thread-safe. */
@Singleton
public class ShownReturns {
    private final Returns returns;
    private final ToldLines lines;

    public ShownReturns(Returns returns, ToldLines lines) {
        this.returns = returns;
        this.lines = lines;
    }

    /** Without their history, each after the other. */
    public List<ReturnView> all(Collection<ReturnRequest> requests) {
        Map<ToldLines.Place, ToldLines.Place> told =
                lines.told(requests.stream().map(ShownReturns::stored).toList());
        return requests.stream().map(request -> view(request, told, null)).toList();
    }

    ReturnView whole(ReturnRequest request) {
        return view(request, lines.told(List.of(stored(request))), returns.history(request.id()));
    }

    private static ReturnView view(
            ReturnRequest request, Map<ToldLines.Place, ToldLines.Place> told, @Nullable List<ReturnEvent> history) {
        ToldLines.Place stored = stored(request);
        return ReturnView.of(request, told.getOrDefault(stored, stored), history);
    }

    private static ToldLines.Place stored(ReturnRequest request) {
        return new ToldLines.Place(request.order(), request.line());
    }
}
