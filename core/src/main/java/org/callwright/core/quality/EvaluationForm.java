package org.callwright.core.quality;

import java.util.List;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Kind;

/** What a service is judged by. Its version is the definition's: an evaluation keeps the criteria that it went by. */
public record EvaluationForm(String name, List<Criterion> criteria) {
    public static final Kind<EvaluationForm> KIND =
            new Kind<>("evaluation-form", EvaluationForm.class, Permission.QUALITY_WRITE);

    private static final int MOST_CRITERIA = 50;

    /**
     * One thing to look at.
     *
     * @param id names it within the form
     * @param weight 1 to 100, against the other criteria's
     * @param most the points of what could not be better, 1 to 100; the least is 0
     */
    public record Criterion(String id, String name, int weight, int most) {
        public Criterion {
            if (!id.matches("[a-z0-9][a-z0-9._-]{0,39}")) {
                throw Refused.value("criteria", "a criterion's id is 1 to 40 of a-z, 0-9, '.', '_' and '-'");
            }
            if (name.isBlank() || name.length() > 200) {
                throw Refused.value("criteria", "a criterion's name has 1 to 200 characters");
            }
            if (weight < 1 || weight > 100 || most < 1 || most > 100) {
                throw Refused.value("criteria", "a weight and the most points are 1 to 100");
            }
        }
    }

    public EvaluationForm {
        criteria = List.copyOf(criteria);
        if (name.isBlank() || name.length() > 120) {
            throw Refused.value("name", "a name has 1 to 120 characters");
        }
        if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
            throw Refused.value("criteria", "a form has 1 to " + MOST_CRITERIA + " criteria");
        }
        if (criteria.stream().map(Criterion::id).distinct().count() < criteria.size()) {
            throw Refused.value("criteria", "no two criteria have the same id");
        }
    }
}
