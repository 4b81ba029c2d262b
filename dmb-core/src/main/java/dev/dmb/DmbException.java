package dev.dmb;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one exception DMB throws on purpose: what is wrong and how to fix it, all problems at once.
 *
 * @since 0.1
 */
public final class DmbException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong, and its fix.
     *
     * @param text what is wrong, with the place and the value, as a sentence without its full stop
     * @param remedy what to do, as an imperative without its full stop
     */
    public record Problem(String text, String remedy) implements java.io.Serializable {

        @Override
        public String toString() {
            return text + ". To fix: " + remedy + ".";
        }
    }

    private final List<Problem> problems;

    /**
     * One problem.
     *
     * @param problem what is wrong, with the place and the value, as a sentence without its full stop
     * @param remedy what to do, as an imperative without its full stop
     */
    public DmbException(String problem, String remedy) {
        this(List.of(new Problem(problem, remedy)));
    }

    /**
     * One problem with its cause.
     *
     * @param problem what is wrong, with the place and the value, as a sentence without its full stop
     * @param remedy what to do, as an imperative without its full stop
     * @param cause kept as {@link #getCause()}
     */
    public DmbException(String problem, String remedy, Throwable cause) {
        this(problem, remedy);
        initCause(cause);
    }

    /**
     * Several problems found together.
     *
     * @param problems at least one
     */
    public DmbException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * All problems, in the order they were found.
     *
     * @return at least one, immutable
     */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a DmbException needs at least one problem");
        }
        if (problems.size() == 1) {
            return problems.get(0).toString();
        }
        return IntStream.range(0, problems.size())
                .mapToObj(i -> "%n  %d. %s".formatted(i + 1, problems.get(i)))
                .collect(Collectors.joining("", problems.size() + " problems:", ""));
    }
}
