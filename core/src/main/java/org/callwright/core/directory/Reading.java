package org.callwright.core.directory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.org.PlaceId;
import org.callwright.core.queue.Question;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillRequirement;
import org.callwright.core.skill.SkillSet;
import org.jspecify.annotations.Nullable;

/** Makes queues and agents of a file and notes all that is wrong with it, not only the first. Used once. */
final class Reading {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,5})(ms|s|m|h)");
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern DIALED = Pattern.compile("[0-9A-Za-z+*#_.-]{1,40}");
    private static final Pattern PHONE = Pattern.compile("[A-Za-z0-9_.]{1,40}");
    private static final int LONGEST_NAME = 120;
    /** More than numbers of tickets have. */
    private static final int USUAL_DIGITS = 20;

    private final DirectoryFile file;
    private final List<String> faults = new ArrayList<>();

    Reading(DirectoryFile file) {
        this.file = file;
    }

    Directory directory() {
        List<ServiceQueue> queues = new ArrayList<>();
        each("queues", file.queues(), (at, queue) -> queues.add(queue(at, queue)));
        List<AgentProfile> agents = new ArrayList<>();
        each("agents", file.agents(), (at, agent) -> agents.add(agent(at, agent)));
        once("queue", queues.stream().map(queue -> queue.id().value()).toList());
        once("agent", agents.stream().map(agent -> agent.id().value()).toList());
        once(
                "dialled number",
                queues.stream().flatMap(queue -> queue.dialed().stream()).toList());
        if (queues.isEmpty() && agents.isEmpty() && faults.isEmpty()) {
            faults.add("it has neither queues nor agents");
        }
        if (!faults.isEmpty()) {
            throw new UnusableDirectory(faults);
        }
        return new Directory(queues, agents);
    }

    private interface Part<T> {
        void read(String at, T entry);
    }

    private <T> void each(String what, @Nullable List<T> entries, Part<T> part) {
        List<T> all = Objects.requireNonNullElse(entries, List.of());
        for (int i = 0; i < all.size(); i++) {
            String at = what + "[" + i + "]";
            try {
                part.read(at, required("entry", all.get(i)));
            } catch (IllegalArgumentException e) {
                faults.add(at + ": " + e.getMessage());
            }
        }
    }

    private ServiceQueue queue(String at, DirectoryFile.Queue queue) {
        List<RelaxationStep> steps = new ArrayList<>();
        each(at + ".steps", queue.steps(), (where, step) -> steps.add(step(step)));
        ServiceQueue made = new ServiceQueue(
                new QueueId(required("id", queue.id())),
                name(queue.name(), queue.id()),
                Objects.requireNonNullElse(queue.dialed(), List.<String>of()),
                steps.isEmpty() ? List.of(new RelaxationStep(Duration.ZERO, List.of())) : steps,
                Objects.requireNonNullElse(queue.priority(), 0),
                time("ring", queue.ring(), "20s"),
                time("wrap-up", queue.wrapUp(), "30s"),
                Objects.requireNonNullElse(queue.music(), "default"),
                Objects.requireNonNullElse(queue.recorded(), true),
                question(queue.asks()),
                queue.store() == null ? null : PlaceId.require(queue.store()));
        made.dialed().forEach(number -> require(DIALED, number, "dialed"));
        requireRising(made.steps());
        return made;
    }

    private static @Nullable Question question(DirectoryFile.@Nullable Asks asks) {
        return asks == null
                ? null
                : new Question(
                        required("asks.sound", asks.sound()),
                        Objects.requireNonNullElse(asks.digits(), USUAL_DIGITS),
                        time("asks.patience", asks.patience(), "5s"),
                        Objects.requireNonNullElse(asks.tries(), 1));
    }

    private RelaxationStep step(DirectoryFile.Step step) {
        return new RelaxationStep(
                time("after", step.after(), "0s"),
                skills(step.skills()).entrySet().stream()
                        .map(need -> new SkillRequirement(need.getKey(), need.getValue()))
                        .toList());
    }

    private static void requireRising(List<RelaxationStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Duration after = steps.get(i).after();
            if (i == 0 ? !after.isZero() : after.compareTo(steps.get(i - 1).after()) <= 0) {
                throw new IllegalArgumentException(
                        "steps: the first is after 0s, each further one after a longer time");
            }
        }
    }

    private AgentProfile agent(String at, DirectoryFile.Agent agent) {
        Map<Skill, Integer> skills = skills(agent.skills());
        // The levels' own rule.
        skills.forEach(SkillRequirement::new);
        return new AgentProfile(
                new AgentId(required("id", agent.id())),
                name(agent.name(), agent.id()),
                require(PHONE, required("phone", agent.phone()), "phone"),
                new SkillSet(skills),
                Objects.requireNonNullElse(agent.enabled(), true));
    }

    private Map<Skill, Integer> skills(@Nullable Map<String, Integer> levels) {
        Map<Skill, Integer> skills = new HashMap<>();
        Objects.requireNonNullElse(levels, Map.<String, Integer>of()).forEach((name, level) -> {
            if (file.skills() != null && !file.skills().contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is not among the file's skills");
            }
            skills.put(new Skill(name), required("level of " + name, level));
        });
        return skills;
    }

    private static Duration time(String what, @Nullable String text, String otherwise) {
        Matcher time = TIME.matcher(Objects.requireNonNullElse(text, otherwise));
        if (!time.matches()) {
            throw new IllegalArgumentException(what + ": '" + text + "' is no time such as 20s, 500ms or 2m");
        }
        long number = Long.parseLong(time.group(1));
        Duration duration = switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + ": '" + text + "' is longer than a day");
        }
        return duration;
    }

    private static String name(@Nullable String name, String id) {
        String shown = Objects.requireNonNullElse(name, id);
        if (shown.isBlank() || shown.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name: 1 to " + LONGEST_NAME + " characters");
        }
        return shown;
    }

    private static String require(Pattern pattern, String text, String what) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(what + ": '" + text + "' does not match " + pattern);
        }
        return text;
    }

    private static <T> T required(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }

    private void once(String what, List<String> values) {
        Set<String> seen = new HashSet<>();
        values.stream()
                .filter(value -> !seen.add(value))
                .distinct()
                .forEach(value -> faults.add("the " + what + " " + value + " is there twice"));
    }
}
